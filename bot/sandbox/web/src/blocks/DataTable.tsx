import { useState } from "react";
import { withEmoji } from "../emoji/Emoji";
import type { Json } from "../state/types";
import { LibraryBlock } from "./LibraryBlock";

const PAGE = 5;

interface Order {
  column: number;
  down: boolean;
}

/** A `table`, or a `data_table` with its caption, pages and columns to sort by. */
export function DataTable({ block }: { block: Json }) {
  const rich = block.type === "data_table";
  const [order, setOrder] = useState<Order | null>(null);
  const [page, setPage] = useState(0);
  const [head, ...body] = block.rows as Json[][];
  const size = rich ? (block.page_size ?? PAGE) : body.length;
  const rows = order ? [...body].sort((a, b) => compare(a[order.column], b[order.column]) * (order.down ? -1 : 1)) : body;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = rows.slice(page * size, page * size + size);
  const sortBy = (column: number) =>
    setOrder((before) => ({ column, down: before?.column === column ? !before.down : isNumber(body[0]?.[column]) }));
  const align = (column: number) => alignment(block, body, column);

  return (
    <div className="table-frame">
      <table className="table">
        {rich && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {head?.map((cell, column) => (
              <th key={column} scope="col" style={{ textAlign: align(column) }} aria-sort={sorted(order, column)}>
                {rich ? (
                  <button type="button" onClick={() => sortBy(column)}>
                    <Cell cell={cell} />
                    <span aria-hidden="true">{order?.column === column ? (order.down ? " ↓" : " ↑") : " ↕"}</span>
                  </button>
                ) : (
                  <Cell cell={cell} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} style={{ textAlign: align(column) }}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav className="table-pages" aria-label="Pages of the table">
          <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Previous
          </button>
          <span>
            Page {page + 1} of {pages}
          </span>
          <button type="button" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            Next
          </button>
        </nav>
      )}
    </div>
  );
}

function Cell({ cell }: { cell: Json }) {
  if (cell.type === "rich_text") return <LibraryBlock block={cell} />;
  return <>{withEmoji(words(cell))}</>;
}

function words(cell: Json | undefined): string {
  if (cell?.type === "raw_number") return cell.text ?? cell.value.toLocaleString("en-GB");
  return cell?.text ?? JSON.stringify(cell?.elements ?? "");
}

function isNumber(cell: Json | undefined): boolean {
  return cell?.type === "raw_number";
}

function compare(a: Json | undefined, b: Json | undefined): number {
  if (isNumber(a) && isNumber(b)) return a!.value - b!.value;
  return words(a).localeCompare(words(b), "en", { numeric: true });
}

function sorted(order: Order | null, column: number): "ascending" | "descending" | undefined {
  if (order?.column !== column) return undefined;
  return order.down ? "descending" : "ascending";
}

function alignment(block: Json, body: Json[][], column: number): "left" | "center" | "right" {
  return block.column_settings?.[column]?.align ?? (isNumber(body[0]?.[column]) ? "right" : "left");
}
