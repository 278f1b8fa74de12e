import type { Json } from "../state/types";
import { Blocks } from "./Blocks";
import { LibraryBlock } from "./LibraryBlock";

/** Blocks in a frame with a title, which may fold. */
export function ContainerBlock({ block }: { block: Json }) {
  const head = block.rich_text_title ?? { type: "section", block_id: `${block.block_id}-title`, text: block.title };
  const subtitle = block.subtitle && { type: "context", block_id: `${block.block_id}-sub`, elements: [block.subtitle] };
  const title = (
    <>
      <LibraryBlock block={head} />
      {subtitle && <LibraryBlock block={subtitle} />}
    </>
  );
  if (!block.is_collapsible) {
    return (
      <section className="container">
        <div className={block.has_header_divider ? "container-head container-head--ruled" : "container-head"}>{title}</div>
        <Blocks blocks={block.child_blocks} />
      </section>
    );
  }
  return (
    <details className="container" open={!block.default_collapsed}>
      <summary className="container-head">{title}</summary>
      <Blocks blocks={block.child_blocks} />
    </details>
  );
}
