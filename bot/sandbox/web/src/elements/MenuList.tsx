import { useEffect, useRef } from "react";
import { withEmoji } from "../emoji/Emoji";
import type { Entry } from "./entries";

interface Props {
  id: string;
  entries: Entry[];
  chosen: string[];
  at: number;
  nothing: string;
  onAt: (index: number) => void;
  onChoose: (entry: Entry) => void;
}

/** The open list of a menu. */
export function MenuList({ id, entries, chosen, at, nothing, onAt, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void list.current?.scrollIntoView({ block: "nearest" }), [entries.length]);
  useEffect(() => void list.current?.querySelector(".menu-option--at")?.scrollIntoView({ block: "nearest" }), [at]);
  return (
    <ul className="menu-list" role="listbox" id={id} ref={list}>
      {entries.length === 0 && <li className="menu-none">{nothing}</li>}
      {entries.map((entry, index) => (
        <li key={entry.value} role="presentation">
          {entry.group && entry.group !== entries[index - 1]?.group && <div className="menu-group">{entry.group}</div>}
          <div
            role="option"
            aria-selected={chosen.includes(entry.value)}
            className={index === at ? "menu-option menu-option--at" : "menu-option"}
            onMouseEnter={() => onAt(index)}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(entry);
            }}
          >
            {withEmoji(entry.text)}
          </div>
        </li>
      ))}
    </ul>
  );
}
