import { useEffect, useState } from "react";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import type { Channel } from "../state/types";
import { AppHome } from "./AppHome";
import { Avatar } from "./Avatar";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";
import { Prompts } from "./Prompts";

type Tab = "home" | "messages";

/** The app: its home tab, and the conversation with it. */
export function AppPane({ channel, onThread }: { channel: Channel; onThread: (root: string) => void }) {
  const { app } = useShown();
  const acts = useActs();
  const [tab, setTab] = useState<Tab>(app.home_tab && channel.unread === 0 ? "home" : "messages");
  useEffect(() => void acts.quietly(tab, {}), [tab, acts]);
  const tabs: [Tab, string][] = app.home_tab ? [["home", "Home"], ["messages", "Messages"]] : [["messages", "Messages"]];
  return (
    <main className="pane" aria-label={app.name}>
      <header className="pane-head pane-head--app">
        <Avatar user={app.user} size={28} />
        <h1>{app.name}</h1>
        <span className="app-tag">APP</span>
        <div className="tabs" role="tablist">
          {tabs.map(([key, label]) => (
            <button key={key} type="button" role="tab" aria-selected={tab === key} onClick={() => setTab(key)}>
              {label}
            </button>
          ))}
        </div>
      </header>
      {tab === "home" ? (
        <AppHome />
      ) : (
        <>
          <MessageList channel={channel} onThread={onThread} />
          <Prompts channel={channel} onSent={onThread} />
          <Composer channel={channel} placeholder={`Message ${app.name}`} onSent={onThread} />
        </>
      )}
    </main>
  );
}
