import { Popover } from "../elements/Popover";
import { nameOf, useShown } from "../state/context";
import { Avatar } from "./Avatar";

/** The workspace's name, and who is acting. */
export function TopBar({ onDrawer, onPerson }: { onDrawer: () => void; onPerson: (id: string) => void }) {
  const workspace = useShown();
  return (
    <header className="top">
      <button type="button" className="top-drawer" aria-label="Channels" onClick={onDrawer}>
        ☰
      </button>
      <span className="top-name">{workspace.team.name}</span>
      <span className="top-local">local workspace, not connected to Slack</span>
      <Popover
        className="top-person"
        name="Switch the person acting"
        label={() => (
          <span className="top-acting">
            <span className="top-acting-as">Acting as</span>
            <Avatar user={workspace.you} size={24} />
            <strong>{nameOf(workspace, workspace.you)}</strong>
            <span aria-hidden="true">▾</span>
          </span>
        )}
      >
        {(close) =>
          workspace.people.map((person) => (
            <button
              key={person.id}
              type="button"
              role="menuitem"
              className="person-entry"
              aria-current={person.id === workspace.you}
              onClick={() => {
                close();
                onPerson(person.id);
              }}
            >
              <Avatar user={person.id} size={32} />
              <span>
                <strong>{person.name}</strong>
                <small>{person.title}</small>
              </span>
              {person.id === workspace.you && <span aria-hidden="true">✓</span>}
            </button>
          ))
        }
      </Popover>
    </header>
  );
}
