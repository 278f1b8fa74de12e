import { useEffect } from "react";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import { dayKey, dayName, moment } from "../state/time";
import type { Channel, Message } from "../state/types";
import { EmptyChannel } from "./EmptyChannel";
import { MessageRow } from "./MessageRow";
import { useFollowing } from "./useFollowing";

const TOGETHER_SECONDS = 300;

/** What was said in a conversation, day by day; it follows along while the newest message is in sight. */
export function MessageList({ channel, onThread }: { channel: Channel; onThread: (root: string) => void }) {
  const workspace = useShown();
  const acts = useActs();
  const all = workspace.messages.get(channel.id) ?? [];
  const messages = all.filter((one) => !one.thread_ts || one.thread_ts === one.ts || one.broadcast);
  const list = useFollowing(messages.length, messages.at(-1));
  useEffect(() => {
    if (channel.unread > 0 && document.visibilityState === "visible") void acts.quietly("read", { channel: channel.id });
  }, [channel.unread, channel.id, acts]);

  const zone = workspace.people.find((person) => person.id === workspace.you)?.time_zone ?? "UTC";
  return (
    <div className="messages" ref={list} role="log" aria-label="Messages" tabIndex={0}>
      {messages.length === 0 && <EmptyChannel channel={channel} />}
      {messages.map((message, at) => {
        const before = messages[at - 1];
        const newDay = !before || dayKey(moment(before.ts), zone) !== dayKey(moment(message.ts), zone);
        return (
          <div key={message.ts}>
            {newDay && <DayDivider name={dayName(moment(message.ts), zone, new Date())} />}
            <MessageRow message={message} together={!newDay && together(before, message)} zone={zone} onThread={() => onThread(message.thread_ts ?? message.ts)} />
          </div>
        );
      })}
    </div>
  );
}

function DayDivider({ name }: { name: string }) {
  return (
    <div className="day" role="separator" aria-label={name}>
      <span>{name}</span>
    </div>
  );
}

/** Whether a message continues the one above it. */
export function together(before: Message | undefined, message: Message): boolean {
  if (!before || before.user !== message.user || before.only_you !== message.only_you || before.subtype || message.subtype) return false;
  return Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS && !before.reply_count;
}
