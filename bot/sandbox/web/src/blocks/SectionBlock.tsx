import { Element } from "../elements/Element";
import type { Json } from "../state/types";
import { LibraryBlock } from "./LibraryBlock";

/** Text by the library, and beside it the one element it may have. */
export function SectionBlock({ block }: { block: Json }) {
  const { accessory, ...rest } = block;
  if (!accessory || accessory.type === "image") return <LibraryBlock block={block} />;
  const below = ["radio_buttons", "checkboxes"].includes(accessory.type);
  return (
    <div className={below ? "section section--stacked" : "section"}>
      <LibraryBlock block={rest} />
      <div className="section-accessory">
        <Element blockId={block.block_id} element={accessory} />
      </div>
    </div>
  );
}
