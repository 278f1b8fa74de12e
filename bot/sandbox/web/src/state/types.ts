// What /ui/state and /ui/stream give: Slack's own shapes, with what the page needs beside them.

export type Json = Record<string, any>;

export interface Person {
  id: string;
  name: string;
  handle: string;
  title: string;
  time_zone: string;
}

export interface Prompt {
  title: string;
  message: string;
}

export interface Channel {
  id: string;
  name: string;
  purpose: string;
  direct: boolean;
  with: string | null;
  members: number;
  app_is_member: boolean;
  unread: number;
  mentions: number;
  read_up_to: string;
  prompts_title: string;
  prompts: Prompt[];
}

export interface Reaction {
  name: string;
  users: string[];
  count: number;
}

export interface Message {
  ts: string;
  channel: string;
  user: string;
  text: string;
  subtype?: string;
  bot_id?: string;
  blocks?: Json[];
  files?: { id: string; name: string; size: number }[];
  thread_ts?: string;
  reply_count?: number;
  reply_users?: string[];
  latest_reply?: string;
  edited?: { ts: string };
  reactions?: Reaction[];
  only_you: boolean;
  streaming: boolean;
  by_slackbot: boolean;
  broadcast: boolean;
}

export interface View {
  id: string;
  type: "modal" | "home";
  title: Json | null;
  submit: Json | null;
  close: Json | null;
  blocks: Json[];
  state: { values: Values };
  errors: Record<string, string>;
  submit_disabled: boolean;
}

export interface Status {
  channel: string;
  ts: string;
  text: string;
  loading_messages: string[];
  processing: boolean;
}

export interface AppInfo {
  name: string;
  description: string;
  user: string;
  home_tab: boolean;
  commands: { command: string; description: string; usage_hint: string }[];
  shortcuts: { name: string; type: "global" | "message"; callback_id: string }[];
  prompts: Prompt[];
}

export interface Example {
  title: string;
  explanation: string;
  channel: string;
  text: string;
  kind: "say" | "command";
}

export interface Update {
  /** Which workspace this is of: another one may have been started in its place. */
  born: string;
  revision: number;
  since: number;
  reachable: boolean;
  you: string;
  team: { id: string; name: string; domain: string };
  app: AppInfo;
  people: Person[];
  channels: Channel[];
  messages: Message[];
  removed: { channel: string; ts: string }[];
  modals: View[];
  home: View | null;
  statuses: Status[];
  titles: { channel: string; ts: string; title: string }[];
  examples?: Example[];
}

/** The state of elements in Slack's shape, by block_id and action_id. */
export type Values = Record<string, Record<string, Json>>;

/** What people typed or chose: text, an option's value, a list of them. */
export type Raw = Record<string, Record<string, any>>;

export interface Workspace extends Omit<Update, "messages" | "removed" | "since"> {
  messages: Map<string, Message[]>;
  examples: Example[];
}
