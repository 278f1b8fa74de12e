import { useShown } from "../state/context";
import { AppPane } from "./AppPane";
import { ChannelPane } from "./ChannelPane";
import { Welcome } from "./Welcome";

interface Props {
  place: string;
  onOpen: (place: string, thread?: string) => void;
  onThread: (root: string) => void;
}

/** What is open: the start page, a channel, or the app. */
export function MainPane({ place, onOpen, onThread }: Props) {
  const { channels, app } = useShown();
  const channel = channels.find((one) => one.id === place);
  if (!channel) return <Welcome onOpen={onOpen} />;
  if (channel.with === app.user) return <AppPane channel={channel} onThread={onThread} />;
  return <ChannelPane channel={channel} onThread={onThread} />;
}
