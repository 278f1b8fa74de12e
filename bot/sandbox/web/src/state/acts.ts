import { createContext, useContext } from "react";
import type { Json, Raw } from "./types";

export interface Place {
  channel?: string;
  ts?: string;
  view?: string;
}

/** What the page can do on behalf of the person acting; each tells the workspace, which tells the bot. */
export interface Acts {
  person: string;
  say(channel: string, text: string, threadTs?: string): Promise<string | undefined>;
  share(channel: string, file: File, text: string, threadTs?: string): Promise<string | undefined>;
  command(channel: string, line: string, threadTs?: string): Promise<void>;
  use(place: Place, blockId: string, actionId: string, value: unknown, values: Raw): Promise<void>;
  suggest(place: Place, blockId: string, actionId: string, typed: string): Promise<Json[]>;
  submit(view: string, values: Raw): Promise<void>;
  shortcut(callbackId: string, place?: Place): Promise<void>;
  quietly(act: string, details: Json): Promise<void>;
}

export function actsOf(person: string, complain: (sentence: string) => void, appName: string): Acts {
  async function act(name: string, details: Json): Promise<Json> {
    try {
      const answer = await fetch(`/ui/act/${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ person, ...details }),
      });
      return await answer.json();
    } catch {
      return { ok: false, error: "no_workspace" };
    }
  }
  const told = async (name: string, details: Json) => {
    const answer = await act(name, details);
    if (!answer.ok) complain(sentenceFor(answer.error, appName));
    return answer;
  };
  return {
    person,
    say: async (channel, text, threadTs) => (await told("say", { channel, text, thread_ts: threadTs })).ts,
    share: async (channel, file, text, threadTs) => {
      const data = await base64(file);
      return (await told("share", { channel, name: file.name, data, text, thread_ts: threadTs })).ts;
    },
    command: async (channel, line, threadTs) => {
      await act("command", { channel, text: line, thread_ts: threadTs });
    },
    use: async (place, blockId, actionId, value, values) => {
      await told("use", { ...place, block_id: blockId, action_id: actionId, value, values });
    },
    suggest: async (place, blockId, actionId, typed) =>
      (await act("suggest", { ...place, block_id: blockId, action_id: actionId, value: typed })).options ?? [],
    submit: async (view, values) => {
      await act("submit", { view, values });
    },
    shortcut: async (callbackId, place) => {
      await told("shortcut", { callback_id: callbackId, ...place });
    },
    quietly: async (name, details) => {
      await act(name, details);
    },
  };
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function sentenceFor(error: string, app: string): string {
  switch (error) {
    case "http_timeout":
      return `${app} took longer than 3 seconds to answer. Try again.`;
    case "connection_failed":
      return `${app} is not running, so this did not reach it.`;
    case "http_error":
      return `${app} had trouble with that. Its log says why.`;
    case "file_upload_size_restricted":
      return "That file is too large: 30 MB at most.";
    case "no_workspace":
      return "The local workspace does not answer. Is it still running?";
    default:
      return `That did not work (${error}).`;
  }
}

export const ActsContext = createContext<Acts | null>(null);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("outside of the workspace");
  return acts;
}
