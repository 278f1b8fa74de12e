import type { Spot } from "./location";

/** Where a link to a message of this workspace leads on this page; null for any other link. */
export function spotOf(link: string, domain: string): Partial<Spot> | null {
  const home = `https://${domain}.slack.com/archives/`;
  if (!link.startsWith(home)) return null;
  const url = new URL(link);
  const [, place = "", seconds, micros] = /^\/archives\/(\w+)(?:\/p(\d+)(\d{6}))?$/.exec(url.pathname) ?? [];
  const ts = seconds ? `${seconds}.${micros}` : "";
  return place ? { place, thread: url.searchParams.get("thread_ts") ?? ts } : null;
}
