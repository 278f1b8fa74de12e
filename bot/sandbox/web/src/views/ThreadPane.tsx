import { nameOf, useShown } from "../state/context";
import type { Channel } from "../state/types";
import { Composer } from "./Composer";
import { MessageRow } from "./MessageRow";
import { StatusLine } from "./StatusLine";
import { together } from "./MessageList";
import { useFollowing } from "./useFollowing";

/** A thread beside the conversation it belongs to. */
export function ThreadPane({ channel, root, onClose }: { channel: Channel; root: string; onClose: () => void }) {
  const workspace = useShown();
  const zone = workspace.people.find((person) => person.id === workspace.you)?.time_zone ?? "UTC";
  const all = workspace.messages.get(channel.id) ?? [];
  const first = all.find((message) => message.ts === root);
  const replies = all.filter((message) => message.thread_ts === root && message.ts !== root);
  const list = useFollowing(replies.length, replies.at(-1));
  const title = workspace.titles.find((one) => one.channel === channel.id && one.ts === root)?.title;
  return (
    <aside className="pane thread" aria-label="Thread">
      <header className="pane-head">
        <h1>{title ?? "Thread"}</h1>
        <span className="pane-about">{channel.direct ? nameOf(workspace, channel.with) : `#${channel.name}`}</span>
        <button type="button" className="pane-close" aria-label="Close thread" onClick={onClose}>
          ×
        </button>
      </header>
      <div className="messages" ref={list} role="log" aria-label="Thread messages" tabIndex={0}>
        {first && <MessageRow message={first} together={false} zone={zone} inThread />}
        {replies.length > 0 && (
          <p className="thread-divider">
            <span>
              {replies.length} {replies.length === 1 ? "reply" : "replies"}
            </span>
          </p>
        )}
        {replies.map((message, at) => (
          <MessageRow key={message.ts} message={message} together={together(replies[at - 1], message)} zone={zone} inThread />
        ))}
        <StatusLine channel={channel.id} root={root} />
      </div>
      <Composer channel={channel} threadTs={root} placeholder="Reply…" />
    </aside>
  );
}
