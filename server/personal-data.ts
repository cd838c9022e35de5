import "server-only";
import type { Transaction } from "./db";

/**
 * What Stet keeps about a person, table by table: how it is handed out and how it is erased. A test
 * walks the schema and fails for a table that knows people and does not stand here.
 */
export type PersonalTable = {
  /**
   * The rows of a person, as they are handed out to that person; null where the table says nothing
   * about them that another one here does not say.
   */
  read: ((transaction: Transaction, userId: string) => Promise<object[]>) | null;
  /**
   * "rows": these rows are the person's and go first, by `erase`; "cascade": they go with the person's
   * own row, by the database; "kept": they belong to others or to the record, and forget who it was.
   */
  fate: "rows" | "cascade" | "kept";
  erase?: (transaction: Transaction, userIds: string[]) => Promise<unknown>;
};

/** In the order in which rows are erased. */
export const personalTables: Readonly<Record<string, PersonalTable>> = {
  ReviewEvent: {
    read: (on, learnerId) => on.reviewEvent.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.reviewEvent.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  MemoryState: {
    read: (on, learnerId) => on.memoryState.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.memoryState.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  CorrectionSeen: {
    read: (on, learnerId) => on.correctionSeen.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.correctionSeen.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  ItemReport: {
    read: (on, learnerId) => on.itemReport.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.itemReport.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  FactSuspension: {
    read: (on, learnerId) => on.factSuspension.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.factSuspension.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  LearnerWeights: {
    read: (on, learnerId) => on.learnerWeights.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.learnerWeights.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  StudySettings: {
    read: (on, learnerId) => on.studySettings.findMany({ where: { learnerId } }),
    fate: "rows",
    erase: (on, ids) => on.studySettings.deleteMany({ where: { learnerId: { in: ids } } }),
  },
  Reminder: {
    read: (on, learnerId) =>
      on.reminder.findMany({ where: { learnerId }, omit: { stopToken: true } }),
    fate: "cascade",
  },
  PushTarget: {
    read: (on, learnerId) =>
      on.pushTarget.findMany({ where: { learnerId }, omit: { p256dh: true, auth: true } }),
    fate: "cascade",
  },
  SharedTen: {
    read: (on, sharedBy) => on.sharedTen.findMany({ where: { sharedBy } }),
    fate: "cascade",
  },
  ExamPlan: {
    read: (on, learnerId) => on.examPlan.findMany({ where: { learnerId } }),
    fate: "cascade",
  },
  CalendarLink: {
    read: (on, learnerId) =>
      on.calendarLink.findMany({ where: { learnerId }, omit: { token: true } }),
    fate: "cascade",
  },
  Decision: {
    read: (on, userId) => on.decision.findMany({ where: { userId } }),
    fate: "kept",
  },
  Item: {
    read: (on, authorId) => on.item.findMany({ where: { authorId } }),
    fate: "kept",
  },
  ClassTeacher: {
    read: (on, teacherId) =>
      on.classTeacher.findMany({
        where: { teacherId },
        include: { classroom: { select: { name: true } } },
      }),
    fate: "cascade",
  },
  ClassInvite: {
    read: (on, invitedBy) =>
      on.classInvite.findMany({ where: { invitedBy }, omit: { tokenHash: true } }),
    fate: "cascade",
  },
  Student: {
    read: (on, userId) =>
      on.student.findMany({
        where: { userId },
        omit: { pinHash: true },
        include: { classroom: { select: { name: true } } },
      }),
    fate: "cascade",
  },
  Assignment: {
    read: (on, createdById) => on.assignment.findMany({ where: { createdById } }),
    fate: "kept",
  },
  Excuse: {
    read: (on, studentId) =>
      on.excuse.findMany({
        where: { studentId },
        include: { assignment: { select: { title: true } } },
      }),
    fate: "cascade",
  },
  Attempt: {
    // Not the snapshot and what was right: the quiz may still be open.
    read: (on, studentId) =>
      on.attempt.findMany({
        where: { studentId },
        omit: { snapshot: true, score: true },
        include: { assignment: { select: { title: true } } },
      }),
    fate: "cascade",
  },
  AttemptAnswer: {
    read: (on, studentId) =>
      on.attemptAnswer.findMany({ where: { studentId }, omit: { correct: true, points: true } }),
    fate: "cascade",
  },
  AttemptAnswerEvent: {
    read: (on, studentId) => on.attemptAnswerEvent.findMany({ where: { studentId } }),
    fate: "cascade",
  },
  ScoreChange: {
    // That a score changed; the score itself may not be told yet.
    read: (on, studentId) =>
      on.scoreChange.findMany({
        where: { studentId },
        omit: { before: true, after: true, answers: true },
      }),
    fate: "cascade",
  },
  RegradeProposal: {
    read: (on, decidedById) =>
      on.regradeProposal.findMany({ where: { decidedById }, omit: { result: true } }),
    fate: "kept",
  },
  LiveGame: {
    read: (on, hostId) => on.liveGame.findMany({ where: { hostId }, omit: { snapshot: true } }),
    fate: "cascade",
  },
  LivePlayer: {
    read: (on, userId) => on.livePlayer.findMany({ where: { userId } }),
    fate: "cascade",
  },
  LiveAnswer: {
    // Not what was right: the question may still be open.
    read: (on, userId) =>
      on.liveAnswer.findMany({
        where: { player: { userId } },
        omit: { correct: true, points: true },
      }),
    fate: "cascade",
  },
  ClassEvent: {
    // As the one who acted; what others did with a student's place is in that place.
    read: (on, byId) => on.classEvent.findMany({ where: { byId } }),
    fate: "kept",
  },
};
