import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { mostStudents, readLabels } from "@/assignments/class-settings";
import { findTimeFactorProblem } from "@/assignments/check-terms";
import { readNickname } from "@/assignments/nickname";
import { numberText } from "@/lib/number-text";
import { readPin } from "@/assignments/pin";
import { nicknameWords, pinWords } from "@/assignments/coming-in-words";
import { decodeTable, readRoster } from "@/exchange/roster";
import type { RosterRow } from "@/exchange/roster";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { recordClassEvents } from "./class-events";
import { holdOpenClass } from "./classes";
import { db } from "./db";
import type { Transaction } from "./db";
import { hashSecret } from "./secret-hash";
import type { TeacherOfClass } from "./session";

/** A student who can be put on the list as they are. */
export type RosterStudent = {
  /** Of the file. */
  line: number;
  nickname: string;
  labels: string[];
  timeFactor: number;
  /** Null: the student chooses one when they come in. */
  pin: string | null;
};

export type RosterProblem = { line: number; message: string };
export type RosterPreview = { students: RosterStudent[]; problems: RosterProblem[] };

/** A bigger file is not a list of a class. */
export const mostRosterBytes = 2_000_000;
/** So many are put on the list at once; PINs take time to hash, so with PINs a request has fewer. */
export const rosterBatch = { plain: 500, withPins: 25 } as const;

/** Reads a list of students, and says of each line whether it can be taken in. Nothing is saved. */
export async function previewRoster(
  teacher: TeacherOfClass,
  bytes: Uint8Array,
): Promise<RosterPreview> {
  const { rows, problems } = readRoster(decodeTable(bytes));
  const taken = await takenKeys(db(), teacher.classId);
  const preview: RosterPreview = { students: [], problems: [...problems] };
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row);
    if (!read.ok) {
      preview.problems.push({ line: row.line, message: read.problem });
      continue;
    }
    const { key, student } = read.value;
    const twin = lineOf.get(key);
    lineOf.set(key, twin ?? row.line);
    const message =
      twin !== undefined
        ? `Line ${twin} has this name already: add an initial to one of them.`
        : taken.has(key)
          ? "This name is in the class already."
          : taken.size + preview.students.length >= mostStudents
            ? `A class has at most ${numberText(mostStudents)} students.`
            : null;
    if (message === null) preview.students.push(student);
    else preview.problems.push({ line: row.line, message });
  }
  preview.problems.sort((one, other) => one.line - other.line);
  return preview;
}

function readRow(row: RosterRow): Result<{ key: string; student: RosterStudent }, string> {
  const nickname = readNickname(row.name);
  if (!nickname.ok) return failed(nicknameWords[nickname.problem]);
  const labels = readLabels(row.labels);
  if (!labels.ok) return labels;
  const pin = row.pin === "" ? ok(null) : readPin(row.pin);
  if (!pin.ok) return failed(pinWords[pin.problem]);
  const timeFactor = row.timeFactor === "" ? 1 : Number(row.timeFactor.replace(",", "."));
  const message = findTimeFactorProblem(timeFactor);
  if (message !== null) return failed(message);
  const { text, key } = nickname.value;
  const { line } = row;
  const student = { line, nickname: text, labels: labels.value, timeFactor, pin: pin.value };
  return ok({ key, student });
}

async function takenKeys(
  on: Pick<Transaction, "student">,
  classId: string,
): Promise<ReadonlySet<string>> {
  const rows = await on.student.findMany({ where: { classId }, select: { nicknameKey: true } });
  return new Set(rows.map(({ nicknameKey }) => nicknameKey));
}

export const rosterBatchSchema = z
  .array(
    z.object({
      line: z.number().int().min(1),
      nickname: z.string().max(2000),
      labels: z.array(z.string().max(200)).max(20),
      timeFactor: z.number(),
      pin: z.string().max(20).nullable(),
    }),
  )
  .max(rosterBatch.plain)
  .refine((batch) => batch.filter(({ pin }) => pin !== null).length <= rosterBatch.withPins);

/**
 * Puts students on the list of the class, each by itself: who cannot be taken in is reported, and the
 * others are. The same list sent twice adds nobody twice.
 */
export async function importRoster(
  teacher: TeacherOfClass,
  batch: readonly RosterStudent[],
  now: Date,
): Promise<Result<{ added: number; problems: RosterProblem[] }, "archived">> {
  const { classId, userId: byId } = teacher;
  const read = await Promise.all(
    batch.map(async (student) => {
      const { line, nickname, labels, timeFactor, pin } = student;
      const row = readRow({
        ...{ line, labels, name: nickname, pin: pin ?? "" },
        timeFactor: String(timeFactor),
      });
      const pinHash = row.ok && pin !== null ? await hashSecret(row.value.student.pin ?? "") : null;
      return { line, row, pinHash };
    }),
  );
  return db().$transaction(
    async (transaction) => {
      if ((await holdOpenClass(transaction, teacher)) === null) return failed("archived");
      const taken = new Set(await takenKeys(transaction, classId));
      const problems: RosterProblem[] = [];
      const users: { id: string; isPinStudent: true; name: string }[] = [];
      const places = [];
      for (const { line, row, pinHash } of read) {
        if (!row.ok || taken.has(row.value.key) || taken.size >= mostStudents) {
          const message = row.ok ? "This name is in the class already." : row.problem;
          problems.push({ line, message });
          continue;
        }
        const { key, student } = row.value;
        taken.add(key);
        const { nickname, labels, timeFactor } = student;
        const userId = uuid();
        users.push({ id: userId, isPinStudent: true, name: nickname });
        const place = { nickname, nicknameKey: key, labels, timeFactor, pinHash };
        places.push({ userId, classId, ...place, joinedAt: now });
      }
      await transaction.user.createMany({ data: users });
      await transaction.student.createMany({ data: places });
      const after = { added: places.length };
      await recordClassEvents(
        transaction,
        [{ classId, byId, action: "import-roster", after }],
        now,
      );
      return ok({ added: places.length, problems });
    },
    { timeout: 60_000 },
  );
}
