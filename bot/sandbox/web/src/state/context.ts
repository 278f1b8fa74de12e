import { createContext, useContext } from "react";
import type { Workspace } from "./types";

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useShown(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("outside of the workspace");
  return workspace;
}

/** The name of a member, the app or Slackbot. */
export function nameOf(workspace: Workspace, user: string | null | undefined): string {
  if (user === workspace.app.user) return workspace.app.name;
  if (user === "USLACKBOT") return "Slackbot";
  return workspace.people.find((person) => person.id === user)?.name ?? "Someone";
}
