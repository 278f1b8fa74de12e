import { useShown } from "../state/context";
import { Modal } from "./Modal";

/** The modal on top of the stack; the ones below wait. */
export function Modals() {
  const { modals } = useShown();
  const top = modals.at(-1);
  return top ? <Modal key={top.id} view={top} under={modals.length - 1} /> : null;
}
