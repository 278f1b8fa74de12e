import { nameOf, useShown } from "../state/context";
import type { Channel } from "../state/types";
import { Avatar } from "./Avatar";

/** Where people can go: channels, each other, the app. */
export function Sidebar({ place, onOpen }: { place: string; onOpen: (place: string) => void }) {
  const { channels, app } = useShown();
  const direct = channels.filter((channel) => channel.direct);
  const withApp = direct.find((channel) => channel.with === app.user);
  const entry = (channel: Channel, label: React.ReactNode, open = channel.id) => (
    <Entry key={channel.id} channel={channel} here={place === channel.id} onOpen={() => onOpen(open)}>
      {label}
    </Entry>
  );
  return (
    <nav className="sidebar" aria-label="Channels and direct messages">
      <button type="button" className="sidebar-entry" aria-current={place === "" ? "page" : undefined} onClick={() => onOpen("")}>
        <span className="sidebar-label">
          <span className="sidebar-sign">✦</span> Get started
        </span>
      </button>
      <h2>Channels</h2>
      {channels
        .filter((channel) => !channel.direct)
        .map((channel) =>
          entry(
            channel,
            <>
              <span className="sidebar-sign">#</span> {channel.name}
            </>,
          ),
        )}
      <h2>Direct messages</h2>
      {direct
        .filter((channel) => channel !== withApp)
        .map((channel) => entry(channel, <Member user={channel.with!} />))}
      <h2>Apps</h2>
      {withApp && entry(withApp, <Member user={app.user} />)}
    </nav>
  );
}

function Entry({ channel, here, onOpen, children }: { channel: Channel; here: boolean; onOpen: () => void; children: React.ReactNode }) {
  const unread = channel.unread > 0 && !here;
  return (
    <button type="button" className={`sidebar-entry ${unread ? "sidebar-entry--unread" : ""}`} aria-current={here ? "page" : undefined} onClick={onOpen}>
      <span className="sidebar-label">{children}</span>
      {unread && channel.mentions > 0 && (
        <span className="badge" aria-label={`${channel.mentions} unread`}>
          {channel.mentions}
        </span>
      )}
      {unread && channel.mentions === 0 && <span className="sr-only">unread messages</span>}
    </button>
  );
}

function Member({ user }: { user: string }) {
  const workspace = useShown();
  return (
    <>
      <Avatar user={user} size={20} /> {nameOf(workspace, user)}
    </>
  );
}
