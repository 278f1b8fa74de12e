import { useState } from "react";
import { useHolder } from "../blocks/holder";
import { withEmoji } from "../emoji/Emoji";
import { ConfirmDialog } from "./ConfirmDialog";
import type { ElementProps } from "./Element";

/** A button; it asks first if the app wants that, and shows that it waits. */
export function Button({ blockId, element }: ElementProps) {
  const holder = useHolder();
  const [asking, setAsking] = useState(false);
  const [waiting, setWaiting] = useState(false);

  const act = async () => {
    setAsking(false);
    if (element.url) window.open(element.url, "_blank", "noopener");
    setWaiting(true);
    await holder.use(blockId, element.action_id, element.value ?? null);
    setWaiting(false);
  };
  return (
    <>
      <button
        type="button"
        id={element.action_id}
        className={`button ${element.style ? `button--${element.style}` : ""}`}
        aria-label={element.accessibility_label}
        aria-busy={waiting}
        onClick={() => (element.confirm ? setAsking(true) : void act())}
      >
        {withEmoji(element.text.text)}
      </button>
      {asking && <ConfirmDialog question={element.confirm} onYes={() => void act()} onNo={() => setAsking(false)} />}
    </>
  );
}
