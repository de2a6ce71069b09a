import type { ReactNode } from 'react';

function Icon({ children, size = 28 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function BellIcon() {
  return (
    <Icon>
      <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4z" />
      <path d="M10 21h4" />
    </Icon>
  );
}

export function PauseIcon() {
  return (
    <Icon size={24}>
      <path d="M8 5v14M16 5v14" strokeWidth="4" />
    </Icon>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M4 7h16M4 12h16M4 17h16" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon size={24}>
      <path d="M15 5l-7 7 7 7" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon size={32}>
      <path d="M12 3 2 20h20z" />
      <path d="M12 10v4M12 17v.2" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon size={20}>
      <path d="M5 12.5l5 5L19 7" strokeWidth="3.4" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon size={22}>
      <path d="M5 9l7 7 7-7" />
    </Icon>
  );
}

export function UpIcon() {
  return (
    <Icon size={22}>
      <path d="M5 15l7-7 7 7" />
    </Icon>
  );
}

export function PrinterIcon() {
  return (
    <Icon size={26}>
      <path d="M7 9V3h10v6" />
      <path d="M7 17H4V9h16v8h-3" />
      <path d="M7 14h10v7H7z" />
    </Icon>
  );
}
