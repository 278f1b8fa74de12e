import { createContext, useContext } from "react";
import type { Place } from "../state/acts";
import type { Json, Raw } from "../state/types";

/** The message or view that holds blocks: what stands in its fields, and how to use an element of it. */
export interface Holder {
  place: Place;
  surface: "message" | "modal" | "home";
  raw: Raw;
  errors: Record<string, string>;
  set(blockId: string, actionId: string, value: unknown): void;
  use(blockId: string, actionId: string, value: unknown): Promise<void>;
  suggest(blockId: string, actionId: string, typed: string): Promise<Json[]>;
}

export const HolderContext = createContext<Holder | null>(null);

export function useHolder(): Holder {
  const holder = useContext(HolderContext);
  if (!holder) throw new Error("blocks without a message or view");
  return holder;
}
