import { memo, useMemo } from "react";
import { Message as Drawn } from "slack-blocks-to-jsx";
import { Emoji } from "../emoji/Emoji";
import { withNamedEmoji } from "../emoji/namedEmoji";
import { nameOf, useShown } from "../state/context";
import { slackDate } from "../state/time";
import type { Json } from "../state/types";
import { usePressed } from "./usePressed";

/** A block drawn by slack-blocks-to-jsx; its buttons are found by their DOM ids. */
export function LibraryBlock({ block }: { block: Json }) {
  const workspace = useShown();
  const { onClick, dialog } = usePressed(block);
  const zone = workspace.people.find((person) => person.id === workspace.you)?.time_zone ?? "UTC";
  const names = JSON.stringify([...workspace.people.map(({ id }) => id), workspace.app.user]);
  const data = useMemo(
    () => ({
      users: (JSON.parse(names) as string[]).map((id) => ({ id, name: nameOf(workspace, id) })),
      channels: workspace.channels.filter(({ name }) => name).map(({ id, name }) => ({ id, name })),
    }),
    [names, workspace.channels.length],
  );
  return (
    <div className="library-block" onClick={onClick}>
      <Drawing block={block} data={data} zone={zone} />
      {dialog}
    </div>
  );
}

/** Kept apart and remembered, since the library parses all text again each time it is drawn. */
const Drawing = memo(function Drawing({ block, data, zone }: { block: Json; data: Json; zone: string }) {
  const hooks = useMemo(
    () => ({
      date: ({ timestamp, format }: { timestamp: string; format: string }) =>
        slackDate(Number(timestamp), format, zone),
      emoji: ({ name }: { name: string }) => <Emoji name={name} />,
    }),
    [zone],
  );
  const bare = useMemo(() => withNamedEmoji(bared(block)), [block]);
  return (
    <Drawn blocks={[bare as never]} name="" logo="" theme="light" withoutWrapper data={data} hooks={hooks as never} />
  );
}, same);

function same(before: { block: Json; data: Json; zone: string }, after: typeof before): boolean {
  return (
    before.zone === after.zone &&
    before.data === after.data &&
    (before.block === after.block || JSON.stringify(before.block) === JSON.stringify(after.block))
  );
}

/**
 * The block without what the page takes care of itself (confirmation dialogs and links of buttons), and without
 * `verbatim`, for which Slack leaves addresses alone, but the library all markup.
 */
function bared(block: Json): Json {
  return JSON.parse(JSON.stringify(block), (_, value) => {
    if (value?.type === "mrkdwn") return { ...value, verbatim: undefined };
    if (value?.type !== "button") return value;
    return { ...value, confirm: undefined, url: undefined };
  });
}
