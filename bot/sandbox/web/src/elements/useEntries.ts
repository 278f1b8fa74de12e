import { useEffect, useState } from "react";
import { useHolder } from "../blocks/holder";
import { useShown } from "../state/context";
import type { Json } from "../state/types";
import { type Entry, entriesFor, entriesOf, initialEntries } from "./entries";

const ASK_AFTER_MS = 200;

/** What a menu offers for the words typed; an external one asks the app, once enough is typed. */
export function useEntries(blockId: string, element: Json, typed: string, open: boolean) {
  const holder = useHolder();
  const workspace = useShown();
  const external = element.type.endsWith("external_select");
  const tooShort = external && typed.length < (element.min_query_length ?? 3);
  const [offered, setOffered] = useState<Entry[]>([]);
  useEffect(() => {
    if (!external || !open || tooShort) return;
    const timer = setTimeout(async () => {
      const options = await holder.suggest(blockId, element.action_id, typed);
      setOffered(entriesOf({ options: options.filter((one) => !one.options), option_groups: options.filter((one) => one.options) }));
    }, ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, open, external, tooShort]);

  const own = external ? offered : entriesFor(element, workspace);
  const wanted = typed.toLowerCase();
  const shown = external ? (tooShort ? [] : own) : own.filter(({ text }) => text.toLowerCase().includes(wanted));
  const textOf = (value: string) => [...own, ...initialEntries(element)].find((entry) => entry.value === value)?.text ?? value;
  return { shown, textOf, tooShort };
}
