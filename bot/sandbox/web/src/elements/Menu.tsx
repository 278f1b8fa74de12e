import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useHolder } from "../blocks/holder";
import { optionsOf } from "../blocks/raw";
import { useShown } from "../state/context";
import { inLetters, withEmoji } from "../emoji/Emoji";
import type { Json, Workspace } from "../state/types";
import type { ElementProps } from "./Element";

interface Entry {
  value: string;
  text: string;
  group?: string;
}

/** A menu to type into and choose from: options, people, channels, or what the app offers for the words typed. */
export function Menu({ blockId, element, id, dispatches, invalid }: ElementProps) {
  const holder = useHolder();
  const workspace = useShown();
  const several = element.type.startsWith("multi_");
  const external = element.type.endsWith("external_select");
  const value = holder.raw[blockId]?.[element.action_id] ?? (several ? [] : null);
  const chosen: string[] = several ? value : value ? [value] : [];
  const [offered, setOffered] = useState<Json[]>([]);
  const [known, setKnown] = useState<Record<string, string>>({});
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const root = useRef<HTMLDivElement>(null);

  const all = external ? entriesOf({ options: offered.filter((one) => !one.options), option_groups: offered.filter((one) => one.options) }) : entriesFor(element, workspace);
  const shown = external ? all : all.filter(({ text }) => text.toLowerCase().includes(typed.toLowerCase()));
  const textOf = (one: string) => known[one] ?? [...all, ...initial(element)].find((entry) => entry.value === one)?.text ?? one;

  useEffect(() => {
    if (!external || !open || typed.length < (element.min_query_length ?? 3)) return;
    const timer = setTimeout(async () => setOffered(await holder.suggest(blockId, element.action_id, typed)), 200);
    return () => clearTimeout(timer);
  }, [typed, open, external]);
  useEffect(() => {
    const elsewhere = (event: Event) => !root.current?.contains(event.target as Node) && setOpen(false);
    addEventListener("mousedown", elsewhere);
    return () => removeEventListener("mousedown", elsewhere);
  }, []);

  const keep = (next: string[]) => {
    const result = several ? next : (next[0] ?? null);
    holder.set(blockId, element.action_id, result);
    if (dispatches) void holder.use(blockId, element.action_id, result);
  };
  const choose = (entry: Entry) => {
    setKnown((before) => ({ ...before, [entry.value]: entry.text }));
    keep(several ? [...chosen.filter((one) => one !== entry.value), entry.value] : [entry.value]);
    setTyped("");
    setOpen(several);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setAt((before) => (before + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (shown[at]) choose(shown[at]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && !typed && chosen.length) keep(chosen.slice(0, -1));
  };

  return (
    <div className="menu" ref={root}>
      <div className="field menu-field">
        {several &&
          chosen.map((one) => (
            <button key={one} type="button" className="menu-chosen" onClick={() => keep(chosen.filter((each) => each !== one))} aria-label={`Remove ${textOf(one)}`}>
              {withEmoji(textOf(one))} ×
            </button>
          ))}
        <input
          id={id}
          role="combobox"
          aria-label={id ? undefined : (element.placeholder?.text ?? "Choose")}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-invalid={invalid}
          autoComplete="off"
          data-action-id={element.action_id}
          placeholder={several && chosen.length ? "" : (element.placeholder?.text ?? "Choose an option")}
          value={open || several || !chosen[0] ? typed : inLetters(textOf(chosen[0]))}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => !several && setTyped("")}
          onKeyDown={onKeyDown}
        />
        <span className="menu-arrow" aria-hidden="true" />
      </div>
      {open && (
        <ul className="menu-list" role="listbox" id={listId}>
          {shown.length === 0 && <li className="menu-none">{external && typed.length < (element.min_query_length ?? 3) ? "Type to search" : "No results"}</li>}
          {shown.map((entry, index) => (
            <li key={entry.value} role="presentation">
              {entry.group && entry.group !== shown[index - 1]?.group && <div className="menu-group">{entry.group}</div>}
              <div
                role="option"
                aria-selected={chosen.includes(entry.value)}
                className={index === at ? "menu-option menu-option--at" : "menu-option"}
                onMouseEnter={() => setAt(index)}
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(entry);
                }}
              >
                {withEmoji(entry.text)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function entriesFor(element: Json, workspace: Workspace): Entry[] {
  const people = workspace.people.map((person) => ({ value: person.id, text: person.name }));
  const channels = workspace.channels.filter((one) => !one.direct).map((one) => ({ value: one.id, text: `#${one.name}` }));
  if (element.type.endsWith("users_select")) return people;
  if (element.type.endsWith("channels_select") || element.type.endsWith("conversations_select")) return channels;
  return entriesOf(element);
}

function entriesOf(element: Json): Entry[] {
  const single = (element.options ?? []).map((option: Json) => ({ value: option.value, text: option.text.text }));
  const grouped = (element.option_groups ?? []).flatMap((group: Json) =>
    group.options.map((option: Json) => ({ value: option.value, text: option.text.text, group: group.label.text })),
  );
  return [...single, ...grouped];
}

function initial(element: Json): Entry[] {
  const options = [...(element.initial_options ?? []), ...(element.initial_option ? [element.initial_option] : []), ...optionsOf(element)];
  return options.map((option: Json) => ({ value: option.value, text: option.text.text }));
}
