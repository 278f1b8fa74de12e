import { nameOf, useShown } from "../state/context";

const COLOURS = ["#1264a3", "#2f7d5b", "#b4532a", "#7a3e9d", "#8a6d1a"];

/** A picture of a member: initials on a colour of their own; a mark for the app. */
export function Avatar({ user, size }: { user: string; size: number }) {
  const workspace = useShown();
  const name = nameOf(workspace, user);
  const at = workspace.people.findIndex((person) => person.id === user);
  const isApp = user === workspace.app.user;
  const colour = isApp ? "#611f69" : at < 0 ? "#4a154b" : COLOURS[at % COLOURS.length];
  const style = { width: size, height: size, background: colour, fontSize: size * 0.4, borderRadius: size / 5 };
  return (
    <span className="avatar" style={style} aria-hidden="true">
      {isApp ? <AppMark /> : initials(name)}
    </span>
  );
}

/** Three rising bars: leads, scored. */
function AppMark() {
  return (
    <svg viewBox="0 0 20 20" width="62%" height="62%" fill="currentColor">
      <rect x="2" y="11" width="4" height="7" rx="1" opacity="0.7" />
      <rect x="8" y="7" width="4" height="11" rx="1" opacity="0.85" />
      <rect x="14" y="2" width="4" height="16" rx="1" />
    </svg>
  );
}

function initials(name: string): string {
  const words = name.split(" ");
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
}
