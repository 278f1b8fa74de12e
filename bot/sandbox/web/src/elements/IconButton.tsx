import { useState } from "react";
import { useHolder } from "../blocks/holder";
import { Emoji } from "../emoji/Emoji";
import { ConfirmDialog } from "./ConfirmDialog";
import type { ElementProps } from "./Element";

/** A small button with an icon; Slack has only the bin. */
export function IconButton({ blockId, element }: ElementProps) {
  const holder = useHolder();
  const [asking, setAsking] = useState(false);
  const act = () => {
    setAsking(false);
    void holder.use(blockId, element.action_id, element.value ?? null);
  };
  return (
    <>
      <button
        type="button"
        id={element.action_id}
        className="button button--icon"
        aria-label={element.accessibility_label ?? element.text.text}
        title={element.text.text}
        onClick={() => (element.confirm ? setAsking(true) : act())}
      >
        <Emoji name="wastebasket" />
      </button>
      {asking && <ConfirmDialog question={element.confirm} onYes={act} onNo={() => setAsking(false)} />}
    </>
  );
}
