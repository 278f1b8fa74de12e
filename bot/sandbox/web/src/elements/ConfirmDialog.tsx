import { useEffect, useRef } from "react";
import { LibraryBlock } from "../blocks/LibraryBlock";
import { HolderContext, useHolder } from "../blocks/holder";
import type { Json } from "../state/types";

interface Props {
  question: Json;
  onYes: () => void;
  onNo: () => void;
}

/** The question before an action is taken. */
export function ConfirmDialog({ question, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const holder = useHolder();
  useEffect(() => void dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog dialog--small" onClose={onNo} onClick={(event) => event.stopPropagation()} aria-label={question.title.text}>
      <h2>{question.title.text}</h2>
      <HolderContext.Provider value={holder}>
        <LibraryBlock block={{ type: "section", block_id: "question", text: question.text }} />
      </HolderContext.Provider>
      <footer className="dialog-foot">
        <button type="button" className="button button--large" onClick={onNo}>
          {question.deny.text}
        </button>
        <button type="button" className={`button button--large button--${question.style ?? "primary"}`} onClick={onYes} autoFocus>
          {question.confirm.text}
        </button>
      </footer>
    </dialog>
  );
}
