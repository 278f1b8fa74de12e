import { nameOf, useShown } from "../state/context";
import type { Channel } from "../state/types";

/** What stands where nothing was said yet. */
export function EmptyChannel({ channel }: { channel: Channel }) {
  const workspace = useShown();
  const { app } = workspace;
  if (channel.with === app.user) {
    return (
      <div className="empty">
        <h2>{app.name}</h2>
        <p>{app.description || `Ask ${app.name} anything about your leads.`}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <h2>{channel.direct ? nameOf(workspace, channel.with) : `#${channel.name}`}</h2>
      <p>
        {channel.direct
          ? "This conversation is just between the two of you."
          : `Nothing was said here yet. Mention @${app.name} to ask it something, or type / for its commands.`}
      </p>
    </div>
  );
}
