import { useHolder } from "../blocks/holder";
import { useShown } from "../state/context";
import type { ElementProps } from "./Element";

/** A day, a time of day, or both; the last in the zone of the person acting. */
export function Picker({ blockId, element, id, dispatches, invalid }: ElementProps) {
  const holder = useHolder();
  const workspace = useShown();
  const zone = workspace.people.find((person) => person.id === workspace.you)?.time_zone ?? "UTC";
  const value = holder.raw[blockId]?.[element.action_id];
  const change = (chosen: string) => {
    const next = element.type === "datetimepicker" ? secondsOf(chosen, zone) : chosen || null;
    holder.set(blockId, element.action_id, next);
    if (dispatches) void holder.use(blockId, element.action_id, next);
  };
  const type = { datepicker: "date", timepicker: "time" }[element.type as string] ?? "datetime-local";
  return (
    <input
      id={id}
      className="field field--short"
      type={type}
      value={type === "datetime-local" ? localOf(value, zone) : (value ?? "")}
      aria-label={id ? undefined : (element.placeholder?.text ?? "Choose")}
      aria-invalid={invalid}
      data-action-id={element.action_id}
      onChange={(event) => change(event.target.value)}
    />
  );
}

/** `2026-03-18T09:00` of a moment, as clocks show it in a zone. */
function localOf(seconds: number | null | undefined, zone: string): string {
  if (!seconds) return "";
  const written = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return written.format(new Date(seconds * 1000)).replace(" ", "T");
}

function secondsOf(local: string, zone: string): number | null {
  if (!local) return null;
  const asUtc = Date.parse(`${local}Z`) / 1000;
  const shown = Date.parse(`${localOf(asUtc, zone)}Z`) / 1000;
  return asUtc - (shown - asUtc);
}
