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
  /** Signs in by the code of a class, a nickname and a PIN, and has no e-mail. */
  readonly isPinStudent: boolean;
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

/**
 * Teaches a class: may change it, its students and its assignments. It follows from a row of the
 * class alone; the role of the account says nothing about it, and it opens no desk.
 */
export type TeacherOfClass = {
  readonly [minted]: "teacher-of-class";
  readonly viewer: Viewer;
  readonly userId: string;
  readonly classId: string;
  /** Made the class, and cannot be taken out of it. */
  readonly isFounder: boolean;
  /** Nothing changes in an archived class before it is restored. */
  readonly isArchived: boolean;
};

/** Is in a class, and may take what it assigns. */
export type StudentOfClass = {
  readonly [minted]: "student-of-class";
  readonly viewer: Viewer;
  readonly userId: string;
  readonly classId: string;
  readonly nickname: string;
  readonly labels: readonly string[];
  /** Stretches time limits and closing times; 1 is everybody's. */
  readonly timeFactor: number;
  /** Students of an archived class read and answer no more. */
  readonly isArchived: boolean;
};

type UserRow = {
  id: string;
  role: Role;
  email: string | null;
  isPinStudent: boolean;
  name: string | null;
  timeZone: string;
};

export function viewerOf(user: UserRow): Viewer {
  const { id, role, email, isPinStudent, name, timeZone } = user;
  return { userId: id, role, email, isPinStudent, name, timeZone } as Viewer;
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

/** Whether nothing but a browser's cookie knows this person: no e-mail, and no PIN of a class. */
export function isGuest(viewer: Viewer): boolean {
  return viewer.email === null && !viewer.isPinStudent;
}

/**
 * The viewer as a teacher of a class, or null when the row is not theirs.
 * @param place the row of this viewer and class, as server/class-places loads it.
 */
export function teacherOfClass(
  viewer: Viewer,
  place: {
    teacherId: string;
    classId: string;
    isFounder: boolean;
    classroom: { archivedAt: Date | null };
  } | null,
): TeacherOfClass | null {
  if (place === null || place.teacherId !== viewer.userId) return null;
  const { classId, isFounder, classroom } = place;
  const isArchived = classroom.archivedAt !== null;
  return { viewer, userId: viewer.userId, classId, isFounder, isArchived } as TeacherOfClass;
}

/**
 * The viewer as a student of a class, or null when the row is not theirs or they were taken out.
 * @param place the row of this viewer and class, as server/class-places loads it.
 */
export function studentOfClass(
  viewer: Viewer,
  place: {
    userId: string;
    classId: string;
    nickname: string;
    labels: readonly string[];
    timeFactor: number;
    removedAt: Date | null;
    classroom: { archivedAt: Date | null };
  } | null,
): StudentOfClass | null {
  if (place === null || place.userId !== viewer.userId || place.removedAt !== null) return null;
  const { classId, nickname, labels, timeFactor, classroom } = place;
  const isArchived = classroom.archivedAt !== null;
  const { userId } = viewer;
  return { viewer, userId, classId, nickname, labels, timeFactor, isArchived } as StudentOfClass;
}
