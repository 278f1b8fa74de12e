import type { Json } from "../state/types";
import { named } from "./Emoji";

/** A block in which every emoji is named, so that all are drawn alike. */
export function withNamedEmoji(block: Json): Json {
  if (block.type === "rich_text") return { ...block, elements: block.elements.map(inRichText) };
  return JSON.parse(JSON.stringify(block), (key, value) => (key === "text" && typeof value === "string" ? named(value) : value));
}

/** Rich text has no codes in its texts, but elements of their own. */
function inRichText(element: Json): Json {
  if (!Array.isArray(element.elements)) return element;
  return { ...element, elements: element.elements.flatMap((one: Json) => (one.type === "text" ? split(one) : [inRichText(one)])) };
}

function split(element: Json): Json[] {
  if (element.style?.code) return [element];
  return named(element.text)
    .split(/:([a-z0-9_+-]+):/g)
    .map((part, at): Json => (at % 2 ? { type: "emoji", name: part } : { ...element, text: part }))
    .filter((part) => part.type === "emoji" || part.text);
}
