import { useState } from "react";
import { useHolder } from "../blocks/holder";
import { Emoji } from "../emoji/Emoji";
import type { ElementProps } from "./Element";

/** Thumbs up and down. */
export function FeedbackButtons({ blockId, element }: ElementProps) {
  const holder = useHolder();
  const [given, setGiven] = useState("");
  const thumbs = [
    { ...element.positive_button, sign: "+1" },
    { ...element.negative_button, sign: "-1" },
  ];
  return (
    <div className="thumbs" role="group" aria-label="Feedback">
      {thumbs.map((thumb) => (
        <button
          key={thumb.value}
          type="button"
          className="button button--icon"
          aria-label={thumb.accessibility_label ?? thumb.text.text}
          title={thumb.text.text}
          aria-pressed={given === thumb.value}
          onClick={() => {
            setGiven(thumb.value);
            void holder.use(blockId, element.action_id, thumb.value);
          }}
        >
          <Emoji name={thumb.sign} />
        </button>
      ))}
    </div>
  );
}
