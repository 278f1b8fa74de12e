import { type MouseEvent, type ReactNode, useState } from "react";
import { ConfirmDialog } from "../elements/ConfirmDialog";
import type { Json } from "../state/types";
import { useHolder } from "./holder";

interface Pressed {
  blockId: string;
  element: Json;
}

/** What was pressed inside a block that the library drew: a button's `id` is its action_id, a block's its block_id. */
export function usePressed(block: Json): { onClick: (event: MouseEvent) => void; dialog: ReactNode } {
  const holder = useHolder();
  const [asked, setAsked] = useState<Pressed | null>(null);

  const act = ({ blockId, element }: Pressed) => {
    if (element.url) window.open(element.url, "_blank", "noopener");
    void holder.use(blockId, element.action_id, element.value ?? null);
  };
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest("button[id]");
    const found = button && pressed(block, button);
    if (!found) return;
    if (found.element.confirm) setAsked(found);
    else act(found);
  };
  const dialog = asked && (
    <ConfirmDialog
      question={asked.element.confirm}
      onYes={() => {
        setAsked(null);
        act(asked);
      }}
      onNo={() => setAsked(null)}
    />
  );
  return { onClick, dialog };
}

function pressed(block: Json, button: Element): Pressed | null {
  const inside = [block, ...(block.elements ?? [])].filter((one) => one.block_id && button.closest(`#${CSS.escape(one.block_id)}`));
  for (const one of inside.reverse()) {
    const element = (one.actions ?? []).find((action: Json) => action.action_id === button.id);
    if (element) return { blockId: one.block_id, element };
  }
  return null;
}
