import { Element } from "../elements/Element";
import type { Json } from "../state/types";

/** Buttons, menus and pickers in a row. */
export function ActionsBlock({ block }: { block: Json }) {
  return (
    <div className="actions" id={block.block_id}>
      {block.elements.map((element: Json) => (
        <Element key={element.action_id} blockId={block.block_id} element={element} />
      ))}
    </div>
  );
}
