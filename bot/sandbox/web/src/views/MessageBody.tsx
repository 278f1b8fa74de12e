import { Blocks } from "../blocks/Blocks";
import { HolderProvider } from "../blocks/HolderProvider";
import type { Json, Message } from "../state/types";
import { ClipSign } from "./ClipSign";

/** The blocks of a message, or its text where it has none. */
export function MessageBody({ message }: { message: Message }) {
  const place = { channel: message.channel, ts: message.ts };
  return (
    <HolderProvider key={message.edited?.ts ?? ""} place={place} surface="message">
      <div className={`message-body ${message.subtype === "channel_join" ? "message-body--notice" : ""}`}>
        <Blocks blocks={drawn(message)} />
        {message.files?.map((file) => (
          <p className="shared-file" key={file.id}>
            <ClipSign /> {file.name} <small>{sizeOf(file.size)}</small>
          </p>
        ))}
        {message.streaming && <span className="streaming" role="status" aria-label="still writing" />}
      </div>
    </HolderProvider>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function drawn(message: Message): Json[] {
  if (message.blocks?.length) return message.blocks;
  if (!message.text) return [];
  // A section holds 3,000 characters; longer text is split where a line ends.
  const parts = message.text.match(/[\s\S]{1,2900}(?:\n|$)|[\s\S]{1,2900}/g) ?? [];
  return parts.map((text, at) => ({ type: "section", block_id: `${message.ts}-${at}`, text: { type: "mrkdwn", text } }));
}
