import { useActs } from "../state/acts";
import { nameOf, useShown } from "../state/context";
import { clockTime, moment } from "../state/time";
import type { Message } from "../state/types";
import { Avatar } from "./Avatar";
import { MessageActions } from "./MessageActions";
import { MessageBody } from "./MessageBody";
import { Reactions } from "./Reactions";
import { StatusLine } from "./StatusLine";
import { ThreadSummary } from "./ThreadSummary";

interface Props {
  message: Message;
  together: boolean;
  zone: string;
  inThread?: boolean;
  onThread?: () => void;
}

/** One message: who, when, what; its reactions, its thread, and what can be done with it. */
export function MessageRow({ message, together, zone, inThread = false, onThread }: Props) {
  const workspace = useShown();
  const name = nameOf(workspace, message.user);
  const time = clockTime(moment(message.ts), zone);
  return (
    <article className={`message ${together ? "message--together" : ""} ${message.only_you ? "message--only-you" : ""}`} aria-label={`${name}, ${time}`} data-ts={message.ts}>
      <div className="message-side">{together ? <time>{time}</time> : <Avatar user={message.user} size={36} />}</div>
      <div className="message-main">
        {message.only_you && <OnlyYou message={message} />}
        {!together && (
          <header className="message-head">
            <strong>{name}</strong>
            {(message.bot_id || message.by_slackbot) && <span className="app-tag">APP</span>}
            <time>{time}</time>
          </header>
        )}
        <MessageBody message={message} />
        {message.edited && !message.bot_id && <span className="message-edited">(edited)</span>}
        <Reactions message={message} />
        {!inThread && onThread && Boolean(message.reply_count) && <ThreadSummary message={message} zone={zone} onOpen={onThread} />}
        {!inThread && <StatusLine channel={message.channel} root={message.ts} />}
      </div>
      {!message.only_you && <MessageActions message={message} onThread={inThread ? undefined : onThread} />}
    </article>
  );
}

function OnlyYou({ message }: { message: Message }) {
  const acts = useActs();
  return (
    <p className="only-you">
      <EyeSign /> Only visible to you
      <span aria-hidden="true"> · </span>
      <button type="button" className="link" onClick={() => void acts.quietly("dismiss", { channel: message.channel, ts: message.ts })}>
        Dismiss
      </button>
    </p>
  );
}

function EyeSign() {
  return (
    <svg className="eye-sign" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10Z" />
      <circle cx="10" cy="10" r="2.6" />
    </svg>
  );
}
