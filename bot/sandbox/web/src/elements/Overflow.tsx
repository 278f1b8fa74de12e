import { useState } from "react";
import { useHolder } from "../blocks/holder";
import type { Json } from "../state/types";
import { withEmoji } from "../emoji/Emoji";
import { ConfirmDialog } from "./ConfirmDialog";
import type { ElementProps } from "./Element";
import { Popover } from "./Popover";

/** The menu behind three dots. */
export function Overflow({ blockId, element }: ElementProps) {
  const holder = useHolder();
  const [asked, setAsked] = useState<Json | null>(null);
  const choose = (option: Json) => {
    setAsked(null);
    if (option.url) window.open(option.url, "_blank", "noopener");
    void holder.use(blockId, element.action_id, option.value);
  };
  return (
    <>
      <Popover
        label={(open) => (
          <span className="button button--dots" aria-expanded={open}>
            ⋯
          </span>
        )}
        name="More actions"
        id={element.action_id}
      >
        {(close) =>
          element.options.map((option: Json) => (
            <button
              key={option.value}
              type="button"
              role="menuitem"
              onClick={() => {
                close();
                if (element.confirm) setAsked(option);
                else choose(option);
              }}
            >
              {withEmoji(option.text.text)}
              {option.description && <small>{option.description.text}</small>}
            </button>
          ))
        }
      </Popover>
      {asked && <ConfirmDialog question={element.confirm} onYes={() => choose(asked)} onNo={() => setAsked(null)} />}
    </>
  );
}
