import { useId } from "react";
import { useHolder } from "../blocks/holder";
import type { Json } from "../state/types";
import { withEmoji } from "../emoji/Emoji";
import type { ElementProps } from "./Element";

/** Radio buttons or checkboxes. */
export function Choices({ blockId, element, dispatches }: ElementProps) {
  const holder = useHolder();
  const name = useId();
  const several = element.type === "checkboxes";
  const value = holder.raw[blockId]?.[element.action_id] ?? (several ? [] : null);
  const choose = (option: string, on: boolean) => {
    const next = several ? [...value.filter((one: string) => one !== option), ...(on ? [option] : [])] : option;
    holder.set(blockId, element.action_id, next);
    if (dispatches) void holder.use(blockId, element.action_id, next);
  };
  return (
    <div className="choices">
      {element.options.map((option: Json) => (
        <label key={option.value} className="choice">
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            checked={several ? value.includes(option.value) : value === option.value}
            onChange={(event) => choose(option.value, event.target.checked)}
          />
          <span>
            {withEmoji(plain(option.text))}
            {option.description && <small>{withEmoji(plain(option.description))}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Options may carry markup, of which bold is what apps use. */
function plain(text: Json): string {
  return text.type === "mrkdwn" ? text.text.replace(/\*([^*\n]+)\*/g, "$1") : text.text;
}
