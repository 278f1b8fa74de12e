import { nameOf, useShown } from "../state/context";
import type { Channel } from "../state/types";
import { Composer } from "./Composer";
import { InviteHint } from "./InviteHint";
import { MessageList } from "./MessageList";

/** A channel, or a direct message between two people. */
export function ChannelPane({ channel, onThread }: { channel: Channel; onThread: (root: string) => void }) {
  const workspace = useShown();
  const name = channel.direct ? nameOf(workspace, channel.with) : `#${channel.name}`;
  return (
    <main className="pane" aria-label={name}>
      <header className="pane-head">
        <h1>{name}</h1>
        {!channel.direct && (
          <span className="pane-about">
            {channel.purpose} · {channel.members} members
          </span>
        )}
      </header>
      <MessageList channel={channel} onThread={onThread} />
      <InviteHint channel={channel} />
      <Composer channel={channel} placeholder={`Message ${name}`} />
    </main>
  );
}
