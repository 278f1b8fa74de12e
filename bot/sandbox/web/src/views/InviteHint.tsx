import { useActs } from "../state/acts";
import { useShown } from "../state/context";
import type { Channel } from "../state/types";

/** Offers to bring the app into a channel it is not in. */
export function InviteHint({ channel }: { channel: Channel }) {
  const { app } = useShown();
  const acts = useActs();
  if (channel.direct || channel.app_is_member) return null;
  return (
    <p className="invite">
      {app.name} is not in this channel: it hears slash commands here, but no messages.
      <button type="button" className="button" onClick={() => void acts.quietly("invite", { channel: channel.id })}>
        Invite {app.name}
      </button>
    </p>
  );
}
