import type { Workspace } from "../state/types";

/** Something that can be put where a word is being typed. */
export interface Offer {
  label: string;
  /** How it goes on, if it is a command. */
  usage?: string;
  note: string;
  insert: string;
  user?: string;
}

export interface Completion {
  from: number;
  offers: Offer[];
  /** Shown above the field: how the command typed goes on. */
  hint?: string;
}

/** What could be meant by the text up to the caret: a command, its first word, a person. */
export function completionAt(text: string, caret: number, workspace: Workspace, inThread: boolean): Completion {
  const typed = text.slice(0, caret);
  if (typed.startsWith("/") && !inThread) return commandCompletion(typed, workspace);
  const mention = /(?:^|\s)@([\p{L}\d ._-]{0,30})$/u.exec(typed);
  if (!mention) return { from: caret, offers: [] };
  return { from: caret - mention[1]!.length - 1, offers: peopleCalled(mention[1]!, workspace) };
}

function commandCompletion(typed: string, { app }: Workspace): Completion {
  const [name = "", word, ...rest] = typed.split(" ");
  const command = app.commands.find((one) => one.command === name);
  if (word === undefined || !command) {
    const offers = app.commands
      .filter((one) => one.command.startsWith(name) && word === undefined)
      .map((one) => ({ label: one.command, usage: one.usage_hint, note: one.description, insert: `${one.command} ` }));
    return { from: 0, offers: command ? [] : offers, hint: command?.usage_hint };
  }
  const verbs = rest.length ? [] : verbsOf(command.usage_hint).filter((verb) => verb.startsWith(word) && verb !== word);
  const offers = verbs.map((verb) => ({ label: `${name} ${verb}`, note: "", insert: `${name} ${verb} ` }));
  return { from: 0, offers, hint: offers.length ? undefined : `${name} ${command.usage_hint}` };
}

/** The first words a usage hint such as `log [text] | show NAME | hot` allows. */
function verbsOf(hint: string): string[] {
  if (!hint.includes("|")) return [];
  const bare = hint.replace(/^\[|\]$/g, "");
  return bare.split("|").map((part) => part.trim().split(/\s/)[0] ?? "").filter((verb) => /^[a-z-]+$/.test(verb));
}

function peopleCalled(typed: string, { app, people }: Workspace): Offer[] {
  const everyone = [
    { label: app.name, note: "App", user: app.user },
    ...people.map((person) => ({ label: person.name, note: person.title, user: person.id })),
  ];
  const wanted = typed.toLowerCase();
  const called = everyone.filter(({ label }) => label.toLowerCase().split(" ").some((_, at, words) => words.slice(at).join(" ").startsWith(wanted)));
  return called.map((one) => ({ ...one, insert: `@${one.label} ` }));
}
