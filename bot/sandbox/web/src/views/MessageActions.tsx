import { Popover } from "../elements/Popover";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import { Emoji } from "../emoji/Emoji";
import type { Message } from "../state/types";

const QUICK = ["white_check_mark", "eyes", "raised_hands"];

/** The bar that appears over a message: reactions, reply, and the app's own entries. */
export function MessageActions({ message, onThread }: { message: Message; onThread?: () => void }) {
  const { app } = useShown();
  const acts = useActs();
  const place = { channel: message.channel, ts: message.ts };
  const shortcuts = app.shortcuts.filter((shortcut) => shortcut.type === "message");
  return (
    <div className="message-actions" role="toolbar" aria-label="Message actions">
      {QUICK.map((name) => (
        <button key={name} type="button" aria-label={`React with ${name.replaceAll("_", " ")}`} onClick={() => void acts.quietly("react", { ...place, text: name })}>
          <Emoji name={name} />
        </button>
      ))}
      {onThread && (
        <button type="button" aria-label="Reply in thread" title="Reply in thread" onClick={onThread}>
          <Emoji name="speech_balloon" />
        </button>
      )}
      {shortcuts.length > 0 && (
        <Popover name="More message actions" label={() => <span aria-hidden="true">⋮</span>}>
          {(close) =>
            shortcuts.map((shortcut) => (
              <button
                key={shortcut.callback_id}
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  void acts.shortcut(shortcut.callback_id, place);
                }}
              >
                {shortcut.name}
                <small>{app.name}</small>
              </button>
            ))
          }
        </Popover>
      )}
    </div>
  );
}
