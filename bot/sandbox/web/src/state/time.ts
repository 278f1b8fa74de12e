// Times are shown where the person acting is, not where the browser is.

const cache = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  if (!cache.has(key)) cache.set(key, new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }));
  return cache.get(key)!;
}

export function moment(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

export function clockTime(at: Date, zone: string): string {
  return format(zone, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** `2026-03-18`, to tell days apart. */
export function dayKey(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at);
}

/** Today, Yesterday, or Wednesday, 18 March (with the year, if it is another). */
export function dayName(at: Date, zone: string, now: Date): string {
  const day = 24 * 3600 * 1000;
  if (dayKey(at, zone) === dayKey(now, zone)) return "Today";
  if (dayKey(at, zone) === dayKey(new Date(now.getTime() - day), zone)) return "Yesterday";
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" };
  return format(zone, sameYear ? options : { ...options, year: "numeric" }).format(at);
}

/** Slack's `<!date^…>` tokens, such as `{date_short_pretty} at {time}`. */
export function slackDate(seconds: number, pattern: string, zone: string): string {
  const at = new Date(seconds * 1000);
  const name = dayName(at, zone, new Date());
  const near = name === "Today" || name === "Yesterday" ? name.toLowerCase() : null;
  const date = (options: Intl.DateTimeFormatOptions) => format(zone, options).format(at);
  const long: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  const short: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };
  const usual: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
  const written: Record<string, string> = {
    "{date_num}": dayKey(at, zone),
    "{date_slash}": date({ day: "2-digit", month: "2-digit", year: "numeric" }),
    "{date}": date(usual),
    "{date_pretty}": near ?? date(usual),
    "{date_short}": date(short),
    "{date_short_pretty}": near ?? date(short),
    "{date_long}": date(long),
    "{date_long_pretty}": near ?? date(long),
    "{date_long_full}": date(long),
    "{time}": clockTime(at, zone),
    "{time_secs}": date({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    "{ago}": near ?? date(short),
  };
  return pattern.replace(/\{\w+\}/g, (token) => written[token] ?? token);
}
