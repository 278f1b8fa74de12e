import { type MouseEvent, useCallback, useEffect, useMemo, useState } from "react";
import { ActsContext, actsOf } from "../state/acts";
import { WorkspaceContext } from "../state/context";
import { useSpot } from "../state/location";
import { spotOf } from "../state/permalink";
import { useWorkspace } from "../state/useWorkspace";
import { Banner } from "./Banner";
import { MainPane } from "./MainPane";
import { Modals } from "./Modals";
import { Sidebar } from "./Sidebar";
import { ThreadPane } from "./ThreadPane";
import { Toast } from "./Toast";
import { TopBar } from "./TopBar";

/** The whole page. */
export function Page() {
  const [spot, go] = useSpot();
  const { workspace, connected } = useWorkspace(spot.person);
  const [complaint, complain] = useState("");
  const [drawer, setDrawer] = useState(false);
  const person = workspace?.you ?? spot.person;
  const appName = workspace?.app.name ?? "The app";
  const acts = useMemo(() => actsOf(person, complain, appName), [person, appName]);
  const hideComplaint = useCallback(() => complain(""), []);
  const unread = workspace?.channels.reduce((sum, channel) => sum + channel.mentions, 0) ?? 0;
  const title = workspace ? `${workspace.team.name} (local workspace)` : "Local workspace";
  useEffect(() => {
    document.title = unread ? `(${unread}) ${title}` : title;
  }, [unread, title]);

  const onLink = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const spot = link && workspace && spotOf(link.href, workspace.team.domain);
    if (!spot) return;
    event.preventDefault();
    go(spot);
  };

  if (!workspace) return <p className="starting">{connected ? "Opening the workspace…" : "The local workspace does not answer. Is it still running?"}</p>;
  const channel = workspace.channels.find((one) => one.id === spot.place);
  return (
    <WorkspaceContext.Provider value={workspace}>
      <ActsContext.Provider value={acts}>
        <div onClick={onLink} className={`page ${spot.thread ? "page--thread" : ""} ${drawer ? "page--drawer" : ""}`}>
          <TopBar onDrawer={() => setDrawer(!drawer)} onPerson={(id) => go({ person: id, place: channel?.direct ? "" : spot.place, thread: "" })} />
          <Banner connected={connected} reachable={workspace.reachable} appName={workspace.app.name} />
          <Sidebar
            place={spot.place}
            onOpen={(place) => {
              go({ place, thread: "" });
              setDrawer(false);
            }}
          />
          <MainPane key={`${person}-${spot.place}`} place={spot.place} onOpen={(place, thread = "") => go({ place, thread })} onThread={(thread) => go({ thread })} />
          {channel && spot.thread && <ThreadPane key={`${person}-${spot.thread}`} channel={channel} root={spot.thread} onClose={() => go({ thread: "" })} />}
          <button type="button" className="drawer-shade" aria-label="Close the list of channels" onClick={() => setDrawer(false)} />
        </div>
        <Modals />
        <Toast text={complaint} onGone={hideComplaint} />
      </ActsContext.Provider>
    </WorkspaceContext.Provider>
  );
}
