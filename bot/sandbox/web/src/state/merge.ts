import type { Message, Update, Workspace } from "./types";

/** The workspace after an update, which brings only the messages that changed. */
export function merge(before: Workspace | null, update: Update): Workspace {
  const messages = new Map(update.since > 0 ? before?.messages : []);
  for (const message of update.messages) {
    const rest = (messages.get(message.channel) ?? []).filter((one) => one.ts !== message.ts);
    messages.set(message.channel, [...rest, message].sort(byTime));
  }
  for (const { channel, ts } of update.removed) {
    messages.set(channel, (messages.get(channel) ?? []).filter((one) => one.ts !== ts));
  }
  return { ...update, messages, examples: update.examples ?? before?.examples ?? [] };
}

function byTime(a: Message, b: Message): number {
  return Number(a.ts) - Number(b.ts);
}
