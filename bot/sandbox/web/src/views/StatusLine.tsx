import { useEffect, useState } from "react";
import { useActs } from "../state/acts";
import { useShown } from "../state/context";

const NEXT_AFTER_MS = 2500;

/** What the app says it is doing in a thread, with a button to stop it where it can be stopped. */
export function StatusLine({ channel, root }: { channel: string; root: string }) {
  const { statuses, app } = useShown();
  const acts = useActs();
  const status = statuses.find((one) => one.channel === channel && one.ts === root);
  const loading = useRotating(status?.loading_messages ?? []);
  if (!status) return null;
  return (
    <p className="status" role="status">
      <span className="status-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {loading ?? `${app.name} ${status.text}`}
      {status.processing && (
        <button type="button" className="button" onClick={() => void acts.quietly("stop", { channel, thread_ts: root })}>
          Stop
        </button>
      )}
    </p>
  );
}

function useRotating(texts: string[]): string | null {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setAt((before) => before + 1), NEXT_AFTER_MS);
    return () => clearInterval(timer);
  }, []);
  return texts.length ? (texts[at % texts.length] ?? null) : null;
}
