import { type FormEvent, useEffect, useRef, useState } from "react";
import { Blocks } from "../blocks/Blocks";
import { HolderProvider } from "../blocks/HolderProvider";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import type { Raw, View } from "../state/types";
import { Avatar } from "./Avatar";

/** A dialog of the app's: its fields, what is wrong with them, and the way out. */
export function Modal({ view, under }: { view: View; under: number }) {
  const { app } = useShown();
  const acts = useActs();
  const dialog = useRef<HTMLDialogElement>(null);
  const raw = useRef<Raw>({});
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("input, textarea, [role=combobox]")?.focus();
  }, []);
  useEffect(() => {
    if (Object.keys(view.errors).length) dialog.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [view.errors]);

  // The browser closes a dialog on Escape by itself; the buttons ask the workspace, which takes it away.
  const close = (all: boolean) => void acts.quietly("close", { view: view.id, value: all ? "all" : null });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!view.submit || waiting) return;
    setWaiting(true);
    await acts.submit(view.id, raw.current);
    setWaiting(false);
  };
  const title = view.title?.text ?? "";
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onClose={() => close(false)}
    >
      <form onSubmit={submit} noValidate>
        <header className="dialog-head">
          {under > 0 && (
            <button type="button" className="dialog-back" aria-label="Back" onClick={() => close(false)}>
              ‹
            </button>
          )}
          <Avatar user={app.user} size={28} />
          <h2>{title}</h2>
          <button type="button" className="pane-close" aria-label="Close" onClick={() => close(true)}>
            ×
          </button>
        </header>
        <div className="dialog-body">
          {view.errors[""] && (
            <p className="dialog-trouble" role="alert">
              {view.errors[""]}
            </p>
          )}
          <HolderProvider place={{ view: view.id }} surface="modal" values={view.state.values} errors={view.errors} onRaw={(typed) => (raw.current = typed)}>
            <Blocks blocks={view.blocks} />
          </HolderProvider>
        </div>
        <footer className="dialog-foot">
          <button type="button" className="button button--large" onClick={() => close(false)}>
            {view.close?.text ?? (view.submit ? "Cancel" : "Close")}
          </button>
          {view.submit && (
            <button type="submit" className="button button--large button--primary" aria-busy={waiting} disabled={view.submit_disabled}>
              {view.submit.text}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
