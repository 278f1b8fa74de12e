import { Blocks } from "../blocks/Blocks";
import { HolderProvider } from "../blocks/HolderProvider";
import { useShown } from "../state/context";

/** The home tab as the app drew it for this person. */
export function AppHome() {
  const { home, app } = useShown();
  if (!home) return <p className="empty">{app.name} has not drawn its home tab yet.</p>;
  return (
    <div className="home" tabIndex={0} role="region" aria-label={`${app.name} home`}>
      <HolderProvider place={{ view: home.id }} surface="home" values={home.state.values}>
        <Blocks blocks={home.blocks} />
      </HolderProvider>
    </div>
  );
}
