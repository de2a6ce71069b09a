import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A place whose controls come and go. When the focused one goes, the focus moves to the first that remains: otherwise
 * the next Tab would start at the top of the page.
 */
export function KeptFocus({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let inside = false;
    const followFocus = ({ target }: FocusEvent): void => {
      inside = target instanceof Node && element.contains(target);
    };
    const changes = new MutationObserver(() => {
      if (!inside || (document.activeElement !== null && document.activeElement !== document.body)) return;
      element.querySelector<HTMLElement>('input, button, [tabindex]')?.focus({ preventScroll: true });
    });
    changes.observe(element, { childList: true, subtree: true });
    document.addEventListener('focusin', followFocus);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', followFocus);
    };
  }, []);
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
