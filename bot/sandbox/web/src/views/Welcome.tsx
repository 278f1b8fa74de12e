import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import type { Example } from "../state/types";
import { Avatar } from "./Avatar";

/** What this is, and five things to try with one click each. */
export function Welcome({ onOpen }: { onOpen: (place: string, thread?: string) => void }) {
  const { app, examples, channels, people, you } = useShown();
  const acts = useActs();
  const first = people.find((person) => person.id === you)?.name.split(" ")[0] ?? "there";

  const attempt = async (example: Example) => {
    const channel = channels.find((one) => one.name === example.channel) ?? channels[0];
    if (!channel) return;
    onOpen(channel.id);
    if (example.kind === "command") return acts.command(channel.id, example.text);
    const ts = await acts.say(channel.id, example.text);
    if (ts) onOpen(channel.id, ts);
  };
  return (
    <main className="pane welcome">
      <div className="welcome-inside">
        <Avatar user={app.user} size={48} />
        <h1>Hello {first}, meet {app.name}</h1>
        <p className="welcome-lead">
          This is a Slack workspace on your own machine, with sample leads and content in it. Nothing leaves it. Try one of these, or talk to{" "}
          {app.name} wherever you like.
        </p>
        <ul className="examples">
          {examples.map((example) => (
            <li key={example.title}>
              <button type="button" className="example" onClick={() => void attempt(example)}>
                <span className="example-words">
                  <strong>{example.title}</strong>
                  <small>{example.explanation}</small>
                </span>
                <code>
                  <em>#{example.channel}</em> {example.text}
                </code>
              </button>
            </li>
          ))}
        </ul>
        <p className="welcome-tip">
          You can act as {people.map((person) => person.name.split(" ")[0]).join(", ").replace(/, ([^,]*)$/, " or $1")}: switch at the top right. Each sees their own
          leads.
        </p>
      </div>
    </main>
  );
}
