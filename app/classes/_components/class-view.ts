import type { FormAction } from "@/components/form-state";

/** What the pages of a class show and do; dates are in words. */
export type TaughtClassView = {
  id: string;
  name: string;
  /** In two halves. */
  code: string;
  students: number;
  isArchived: boolean;
};

export type JoinedClassView = { id: string; name: string; nickname: string; isArchived: boolean };

export type ClassView = TaughtClassView & {
  joinAddress: string;
  qr: { size: number; path: string };
  isJoiningOpen: boolean;
  /** The day on which it is erased, in words; null while it is taught. */
  erasedOn: string | null;
  isFounder: boolean;
  /** Students in the middle of an attempt. */
  running: number;
};

export type TeacherView = { id: string; name: string; isFounder: boolean; isYou: boolean };

export type ClassSteps = {
  rename: FormAction<"name">;
  changeCode: FormAction<"classId">;
  setJoining: FormAction<"classId">;
  invite: FormAction<"link">;
  removeTeacher: FormAction<"teacherId">;
  end: FormAction<"classId">;
  restore: FormAction<"classId">;
  erase: FormAction<"classId">;
};

export type StudentView = {
  id: string;
  nickname: string;
  labels: string[];
  timeFactor: number;
  signsIn: "pin" | "unclaimed" | "account";
};
