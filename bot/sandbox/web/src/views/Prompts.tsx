import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import type { Channel } from "../state/types";

/** Questions the app suggests: what it set for this conversation, else what its manifest says while nothing was said. */
export function Prompts({ channel, onSent }: { channel: Channel; onSent: (ts: string) => void }) {
  const { app, messages } = useShown();
  const acts = useActs();
  const silent = (messages.get(channel.id) ?? []).length === 0;
  const prompts = channel.prompts.length ? channel.prompts : silent ? app.prompts : [];
  if (prompts.length === 0) return null;
  return (
    <div className="prompts" role="group" aria-label="Suggested questions">
      {channel.prompts_title && <p>{channel.prompts_title}</p>}
      {prompts.map((prompt) => (
        <button
          key={prompt.title}
          type="button"
          className="prompt"
          title={prompt.message}
          onClick={async () => {
            const ts = await acts.say(channel.id, prompt.message);
            if (ts) onSent(ts);
          }}
        >
          {prompt.title}
        </button>
      ))}
    </div>
  );
}
