import { useId } from "react";
import { Element } from "../elements/Element";
import type { Json } from "../state/types";
import { useHolder } from "./holder";

/** A labelled field, with what was objected to below it. */
export function InputBlock({ block }: { block: Json }) {
  const { errors } = useHolder();
  const id = useId();
  const error = errors[block.block_id];
  const group = ["radio_buttons", "checkboxes", "file_input"].includes(block.element.type);
  const Label = group ? "div" : "label";
  return (
    <div className={error ? "input input--wrong" : "input"} role={group ? "group" : undefined} aria-labelledby={group ? `${id}-label` : undefined}>
      <Label className="input-label" id={`${id}-label`} {...(group ? {} : { htmlFor: id })}>
        {block.label.text}
        {block.optional && <span className="input-optional"> (optional)</span>}
      </Label>
      <Element blockId={block.block_id} element={block.element} id={id} dispatches={Boolean(block.dispatch_action)} invalid={Boolean(error)} />
      {error && (
        <p className="input-error" role="alert">
          {error}
        </p>
      )}
      {block.hint && <p className="input-hint">{block.hint.text}</p>}
    </div>
  );
}
