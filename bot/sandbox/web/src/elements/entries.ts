import { optionsOf } from "../blocks/raw";
import type { Json, Workspace } from "../state/types";

/** One line of a menu. */
export interface Entry {
  value: string;
  text: string;
  group?: string;
}

/** What a menu offers without asking the app: its options, people, or channels. */
export function entriesFor(element: Json, workspace: Workspace): Entry[] {
  if (element.type.endsWith("users_select")) return workspace.people.map(({ id, name }) => ({ value: id, text: name }));
  if (element.type.endsWith("channels_select") || element.type.endsWith("conversations_select")) {
    const channels = workspace.channels.filter((one) => !one.direct);
    return channels.map(({ id, name }) => ({ value: id, text: `#${name}` }));
  }
  return entriesOf(element);
}

/** Options, or groups of them, as lines. */
export function entriesOf(element: Json): Entry[] {
  const groups = (element.option_groups ?? []) as Json[];
  return [...lines(element.options ?? []), ...groups.flatMap((group) => lines(group.options, group.label.text))];
}

/** The options a menu began with. */
export function initialEntries(element: Json): Entry[] {
  const first = element.initial_option ? [element.initial_option] : [];
  return lines([...(element.initial_options ?? []), ...first, ...optionsOf(element)]);
}

function lines(options: Json[], group?: string): Entry[] {
  return options.map((option) => ({ value: option.value, text: option.text.text, group }));
}
