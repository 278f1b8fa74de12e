import { useActs } from "../state/acts";
import { nameOf, useShown } from "../state/context";
import { Emoji } from "../emoji/Emoji";
import type { Message } from "../state/types";

/** Emoji below a message; a click adds one's own or takes it away. */
export function Reactions({ message }: { message: Message }) {
  const workspace = useShown();
  const acts = useActs();
  if (!message.reactions?.length) return null;
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users, count }) => (
        <button
          key={name}
          type="button"
          className="reaction"
          aria-pressed={users.includes(workspace.you)}
          title={`${users.map((user) => nameOf(workspace, user)).join(", ")} reacted with :${name}:`}
          onClick={() => void acts.quietly("react", { channel: message.channel, ts: message.ts, text: name })}
        >
          <Emoji name={name} /> <span>{count}</span>
        </button>
      ))}
    </div>
  );
}
