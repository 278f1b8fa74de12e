import { Popover } from "../elements/Popover";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";

/** The app's entries in the composer's menu. */
export function GlobalShortcuts() {
  const { app } = useShown();
  const acts = useActs();
  const shortcuts = app.shortcuts.filter((shortcut) => shortcut.type === "global");
  if (shortcuts.length === 0) return null;
  return (
    <Popover name="Shortcuts" className="popover--up" label={() => <span className="composer-plus">+</span>}>
      {(close) =>
        shortcuts.map((shortcut) => (
          <button
            key={shortcut.callback_id}
            type="button"
            role="menuitem"
            onClick={() => {
              close();
              void acts.shortcut(shortcut.callback_id);
            }}
          >
            {shortcut.name}
            <small>{app.name}</small>
          </button>
        ))
      }
    </Popover>
  );
}
