/** Says that nobody is listening, in the words of what to do about it. */
export function Banner({ connected, reachable, appName }: { connected: boolean; reachable: boolean; appName: string }) {
  if (connected && reachable) return null;
  return (
    <p className={connected ? "banner" : "banner banner--lost"} role="alert">
      {connected
        ? `${appName} is not running: it will not hear what you do until it is back.`
        : "The local workspace does not answer. Start it again; this page reconnects by itself."}
    </p>
  );
}
