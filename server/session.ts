import "server-only";
import type { Role } from "@/prisma/generated/enums";

/**
 * Who is asking, and what they may do, as types: a function that touches somebody's rows takes one
 * of these as its first argument, and only this file makes them.
 */
declare const minted: unique symbol;

/** Somebody with rows of their own: a guest or a person with an account. */
export type Viewer = {
  readonly [minted]: "viewer";
  readonly userId: string;
  readonly role: Role;
  readonly email: string | null;
  readonly name: string | null;
  readonly timeZone: string;
};

/** May bring articles in and decide on facts. */
export type Editor = {
  readonly [minted]: "editor";
  /** Null for the operator of the installation, who works from its command line. */
  readonly userId: string | null;
};

/** May grant roles. */
export type Owner = { readonly [minted]: "owner"; readonly userId: string };

type UserRow = {
  id: string;
  role: Role;
  email: string | null;
  name: string | null;
  timeZone: string;
};

export function viewerOf(user: UserRow): Viewer {
  const { id, role, email, name, timeZone } = user;
  return { userId: id, role, email, name, timeZone } as Viewer;
}

/** The viewer as an editor, or null when their role is not enough; teachers work at the desk too. */
export function editorOf(viewer: Viewer | null): Editor | null {
  if (viewer === null || viewer.role === "learner") return null;
  return { userId: viewer.userId } as Editor;
}

/** The viewer as an owner, or null when their role is not enough. */
export function ownerOf(viewer: Viewer | null): Owner | null {
  if (viewer === null || viewer.role !== "owner") return null;
  return { userId: viewer.userId } as Owner;
}

/** Whoever can run commands on the machine that holds the database decides as its operator. */
export function operator(): Editor {
  return { userId: null } as Editor;
}

export function isGuest(viewer: Viewer): boolean {
  return viewer.email === null;
}
