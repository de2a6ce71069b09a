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

export function SearchIcon() {
  return (
    <Icon size={24}>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5 21 21" />
    </Icon>
  );
}

export function FilterIcon() {
  return (
    <Icon size={24}>
      <path d="M3 5h18l-7 8v6l-4 2v-8z" />
    </Icon>
  );
}

export function SumIcon() {
  return (
    <Icon size={24}>
      <path d="M18 7V4H5l7 8-7 8h13v-3" />
    </Icon>
  );
}

export function RecallIcon() {
  return (
    <Icon size={24}>
      <path d="M4 4v6h6" />
      <path d="M4 10a8.5 8.5 0 1 1-.5 4" />
    </Icon>
  );
}

export function UndoIcon() {
  return (
    <Icon size={24}>
      <path d="M9 5 4 10l5 5" />
      <path d="M4 10h10a5.5 5.5 0 0 1 0 11h-3" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon size={24}>
      <path d="M6 6l12 12M18 6 6 18" />
    </Icon>
  );
}

export function AgainIcon() {
  return (
    <Icon size={26}>
      <path d="M19 12a7 7 0 1 1-2-5l2 2" />
      <path d="M19 4v5h-5" />
    </Icon>
  );
}
