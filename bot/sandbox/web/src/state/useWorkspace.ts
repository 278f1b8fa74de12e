import { useEffect, useState } from "react";
import { merge } from "./merge";
import type { Update, Workspace } from "./types";

/** The workspace as one person sees it, kept up to date; `connected` says whether updates arrive. */
export function useWorkspace(person: string): { workspace: Workspace | null; connected: boolean } {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    let stream: EventSource | null = null;
    let current: Workspace | null = null;
    let gone = false;

    const take = (update: Update) => {
      // A workspace that was started anew knows nothing of what is shown here.
      if (current && update.born !== current.born) return location.reload();
      current = merge(current, update);
      setWorkspace(current);
      setConnected(true);
    };
    const begin = async () => {
      const answer = await fetch(`/ui/state?person=${person}`);
      if (gone) return;
      take(await answer.json());
      stream = new EventSource(`/ui/stream?person=${person}&since=${current?.revision ?? 0}`);
      stream.onmessage = (event) => take(JSON.parse(event.data));
      stream.onopen = () => setConnected(true);
      stream.onerror = () => setConnected(false);
    };
    begin().catch(() => setConnected(false));
    return () => {
      gone = true;
      stream?.close();
    };
  }, [person]);

  const mine = !person || workspace?.you === person;
  return { workspace: mine ? workspace : null, connected };
}
