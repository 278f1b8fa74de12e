import { type ReactNode, useEffect, useRef, useState } from "react";
import { type Place, useActs } from "../state/acts";
import type { Raw, Values } from "../state/types";
import { HolderContext } from "./holder";
import { rawOf } from "./raw";

interface Props {
  place: Place;
  surface: "message" | "modal" | "home";
  values?: Values;
  errors?: Record<string, string>;
  onRaw?: (raw: Raw) => void;
  children: ReactNode;
}

const NOTHING = {};

/** Remembers what is typed into the fields of one message or view. */
export function HolderProvider({ place, surface, values = NOTHING, errors = NOTHING, onRaw, children }: Props) {
  const acts = useActs();
  const [typed, setTyped] = useState<Raw>({});
  const raw = merged(rawOf(values), typed);
  const latest = useRef(raw);
  latest.current = raw;
  useEffect(() => {
    onRaw?.(raw);
  });

  const set = (blockId: string, actionId: string, value: unknown) =>
    setTyped((before) => ({ ...before, [blockId]: { ...before[blockId], [actionId]: value } }));
  const holder = {
    place,
    surface,
    raw,
    errors,
    set,
    use: (blockId: string, actionId: string, value: unknown) =>
      acts.use(place, blockId, actionId, value, latest.current),
    suggest: (blockId: string, actionId: string, text: string) => acts.suggest(place, blockId, actionId, text),
  };
  return <HolderContext.Provider value={holder}>{children}</HolderContext.Provider>;
}

function merged(given: Raw, typed: Raw): Raw {
  const all: Raw = { ...given };
  for (const [blockId, actions] of Object.entries(typed)) all[blockId] = { ...given[blockId], ...actions };
  return all;
}
