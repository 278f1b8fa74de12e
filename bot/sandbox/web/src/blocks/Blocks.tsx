import type { Json } from "../state/types";
import { BlockGuard } from "./BlockGuard";
import { ActionsBlock } from "./ActionsBlock";
import { ContainerBlock } from "./ContainerBlock";
import { DataTable } from "./DataTable";
import { InputBlock } from "./InputBlock";
import { LibraryBlock } from "./LibraryBlock";
import { SectionBlock } from "./SectionBlock";

/** Blocks one below the other. One that cannot be drawn does not take the others with it. */
export function Blocks({ blocks }: { blocks: Json[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, at) => (
        <BlockGuard key={block.block_id ?? at} type={block.type}>
          <OneBlock block={block} />
        </BlockGuard>
      ))}
    </div>
  );
}

function OneBlock({ block }: { block: Json }) {
  switch (block.type) {
    case "section":
      return <SectionBlock block={block} />;
    case "actions":
    case "context_actions":
      return <ActionsBlock block={block} />;
    case "input":
      return <InputBlock block={block} />;
    case "container":
      return <ContainerBlock block={block} />;
    case "table":
    case "data_table":
      return <DataTable block={block} />;
    default:
      return <LibraryBlock block={block} />;
  }
}
