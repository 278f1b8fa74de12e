import { useEffect } from "react";

const SHOWN_FOR_MS = 6000;

/** A sentence that goes away by itself. */
export function Toast({ text, onGone }: { text: string; onGone: () => void }) {
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(onGone, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [text, onGone]);
  return (
    <div className="toasts" role="status">
      {text && <p className="toast">{text}</p>}
    </div>
  );
}
