import type { Json, Raw, Values } from "../state/types";

/** What was typed or chosen, read from Slack's state of the elements. */
export function rawOf(values: Values): Raw {
  const raw: Raw = {};
  for (const [blockId, actions] of Object.entries(values)) {
    for (const [actionId, state] of Object.entries(actions)) {
      raw[blockId] = { ...raw[blockId], [actionId]: one(state) };
    }
  }
  return raw;
}

function one(state: Json): unknown {
  if (state.selected_option) return state.selected_option.value;
  if (state.selected_options) return state.selected_options.map((option: Json) => option.value);
  const key = Object.keys(state).find((name) => name !== "type" && name !== "selected_option");
  return key ? state[key] : null;
}

/** All options of a menu, groups opened. */
export function optionsOf(element: Json): Json[] {
  const grouped = (element.option_groups ?? []).flatMap((group: Json) => group.options);
  return [...(element.options ?? []), ...grouped];
}
