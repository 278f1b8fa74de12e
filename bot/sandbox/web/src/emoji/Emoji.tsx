import pictures from "emoji-pictures";
import { get } from "node-emoji";
import { Fragment, type ReactNode } from "react";
import pictured from "./pictured.json";

const NAMED: Record<string, string> = pictured;
const NAMES = new Map(Object.entries(NAMED).map(([name, sign]) => [sign, name]));
const SIGNS = new RegExp([...NAMES.keys()].sort((a, b) => b.length - a.length).map((sign) => `${sign}\uFE0F?`).join("|"), "gu");

/** An emoji by its name: a picture where there is one, else the sign, else `:name:`. */
export function Emoji({ name }: { name: string }) {
  const sign = NAMED[name] ?? get(name);
  if (!sign) return <>:{name}:</>;
  const body = pictures[sign];
  if (!body) return <span className="emoji-sign">{sign}</span>;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>`;
  return <img className="emoji" alt={sign} title={`:${name}:`} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}

/** Text with its `:names:` and signs drawn. */
export function withEmoji(text: string): ReactNode {
  const parts = named(text).split(/:([a-z0-9_+-]+):/g);
  if (parts.length === 1) return text;
  return parts.map((part, at) => <Fragment key={at}>{at % 2 ? <Emoji name={part} /> : part}</Fragment>);
}

/** Text with signs written as `:names:`, the way Slack keeps them. */
export function named(text: string): string {
  return text.replace(SIGNS, (sign) => `:${NAMES.get(sign) ?? NAMES.get(sign.replace(/\uFE0F$/, ""))}:`);
}
