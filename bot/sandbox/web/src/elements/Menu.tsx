import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useHolder } from "../blocks/holder";
import { withEmoji } from "../emoji/Emoji";
import type { ElementProps } from "./Element";
import type { Entry } from "./entries";
import { MenuList } from "./MenuList";
import { useEntries } from "./useEntries";

/** A menu to type into and choose from: options, people, channels, or what the app offers for the words typed. */
export function Menu({ blockId, element, id, dispatches, invalid }: ElementProps) {
  const holder = useHolder();
  const several = element.type.startsWith("multi_");
  const value = holder.raw[blockId]?.[element.action_id] ?? (several ? [] : null);
  const chosen: string[] = several ? value : value ? [value] : [];
  const [known, setKnown] = useState<Record<string, string>>({});
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const root = useClickElsewhere(() => setOpen(false));
  const { shown, textOf, tooShort } = useEntries(blockId, element, typed, open);
  const nameOf = (one: string) => known[one] ?? textOf(one);

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
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setOpen(true);
      setAt((before) => (before + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter" && open) {
      if (shown[at]) choose(shown[at]);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && !typed && chosen.length) keep(chosen.slice(0, -1));
    else return;
    event.preventDefault();
  };
  const placeholder = element.placeholder?.text ?? "Choose an option";

  return (
    <div className="menu" ref={root}>
      <div className="field menu-field">
        {several && chosen.map((one) => <Chosen key={one} name={nameOf(one)} onRemove={() => keep(chosen.filter((each) => each !== one))} />)}
        <input
          id={id}
          role="combobox"
          aria-label={id ? undefined : placeholder}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-invalid={invalid}
          autoComplete="off"
          data-action-id={element.action_id}
          placeholder={chosen.length ? "" : placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => !several && setTyped("")}
          onKeyDown={onKeyDown}
        />
        {!several && !typed && chosen[0] && <span className="menu-value">{withEmoji(nameOf(chosen[0]))}</span>}
        <span className="menu-arrow" aria-hidden="true" />
      </div>
      {open && <MenuList id={listId} entries={shown} chosen={chosen} at={at} nothing={tooShort ? "Type to search" : "No results"} onAt={setAt} onChoose={choose} />}
    </div>
  );
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button type="button" className="menu-chosen" onClick={onRemove} aria-label={`Remove ${name}`}>
      {withEmoji(name)} ×
    </button>
  );
}

function useClickElsewhere(onElsewhere: () => void) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const elsewhere = (event: Event) => !root.current?.contains(event.target as Node) && onElsewhere();
    addEventListener("mousedown", elsewhere);
    return () => removeEventListener("mousedown", elsewhere);
  }, []);
  return root;
}
