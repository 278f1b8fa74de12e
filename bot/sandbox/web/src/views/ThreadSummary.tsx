import { useShown } from "../state/context";
import { clockTime, dayName, moment } from "../state/time";
import type { Message } from "../state/types";
import { Avatar } from "./Avatar";

/** How many replies there are, by whom, and the way to them. */
export function ThreadSummary({ message, zone, onOpen }: { message: Message; zone: string; onOpen: () => void }) {
  useShown();
  const count = message.reply_count ?? 0;
  const last = moment(message.latest_reply ?? message.ts);
  const day = dayName(last, zone, new Date());
  const when = day === "Today" || day === "Yesterday" ? day.toLowerCase() : `on ${day}`;
  return (
    <button type="button" className="thread-summary" onClick={onOpen}>
      {message.reply_users?.slice(0, 3).map((user) => (
        <Avatar key={user} user={user} size={24} />
      ))}
      <span className="thread-count">
        {count} {count === 1 ? "reply" : "replies"}
      </span>
      <span className="thread-last">
        Last reply {when} at {clockTime(last, zone)}
      </span>
      <span className="thread-view">View thread ›</span>
    </button>
  );
}
