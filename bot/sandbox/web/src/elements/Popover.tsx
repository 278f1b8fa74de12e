import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

interface Props {
  name: string;
  label: (open: boolean) => ReactNode;
  children: (close: () => void) => ReactNode;
  id?: string;
  className?: string;
}

/** A button that opens a menu below it, or above where there is no room; Escape and a click elsewhere close it. */
export function Popover({ name, label, children, id, className = "" }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => !root.current?.contains(event.target as Node) && setOpen(false);
    addEventListener("mousedown", elsewhere);
    return () => removeEventListener("mousedown", elsewhere);
  }, [open]);
  useLayoutEffect(() => {
    if (!open || !menu.current) return;
    const box = menu.current.getBoundingClientRect();
    const room = (menu.current.closest(".messages, .dialog-body, .home") ?? document.body).getBoundingClientRect();
    if (box.bottom > room.bottom - 4 && box.top - box.height > room.top) menu.current.classList.add("popover-menu--up");
    if (box.right > room.right - 4) menu.current.classList.add("popover-menu--left");
    menu.current.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
      root.current?.querySelector("button")?.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(menu.current, event.key === "ArrowDown" ? 1 : -1);
    }
  };
  return (
    <div className={`popover ${className}`} ref={root} onKeyDown={onKeyDown}>
      <button type="button" id={id} className="popover-opener" aria-haspopup="menu" aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}>
        {label(open)}
      </button>
      {open && (
        <div className="popover-menu" role="menu" aria-label={name} ref={menu}>
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}

function move(menu: HTMLElement | null, step: number): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}
