import type { KeyboardEvent } from "react";
import { useHolder } from "../blocks/holder";
import type { ElementProps } from "./Element";

const TYPES: Record<string, string> = { email_text_input: "email", url_text_input: "url" };

/** A field for text, an address, a link or a number. */
export function TextField({ blockId, element, id, dispatches, invalid }: ElementProps) {
  const holder = useHolder();
  const value = holder.raw[blockId]?.[element.action_id] ?? "";
  const when: string[] = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const change = (typed: string) => {
    holder.set(blockId, element.action_id, typed);
    if (dispatches && when.includes("on_character_entered")) void holder.use(blockId, element.action_id, typed);
  };
  const common = {
    id,
    value: typeof value === "string" ? value : "",
    placeholder: element.placeholder?.text,
    autoFocus: Boolean(element.focus_on_load),
    "aria-invalid": invalid,
    maxLength: element.max_length,
    "data-action-id": element.action_id,
  };
  if (element.multiline || element.type === "rich_text_input") {
    return <textarea className="field" rows={4} {...common} onChange={(event) => change(event.target.value)} />;
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !dispatches || !when.includes("on_enter_pressed")) return;
    event.preventDefault();
    void holder.use(blockId, element.action_id, value);
  };
  return (
    <input
      className="field"
      type={TYPES[element.type] ?? "text"}
      inputMode={element.type === "number_input" ? "decimal" : undefined}
      autoComplete="off"
      {...common}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
