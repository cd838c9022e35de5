import { setTimeout as wait } from "node:timers/promises";
import { encode } from "next-auth/jwt";
import { v7 as uuid } from "uuid";
import { defaultTerms } from "@/assignments/terms";
import { rngFrom } from "@/lib/rng";
import { saveTerms } from "@/server/assignment-terms";
import { findAssignment } from "@/server/assignments";
import { findTeacherOfClass } from "@/server/class-places";
import { createClass } from "@/server/classes";
import { db } from "@/server/db";
import type { TeacherOfClass } from "@/server/session";
import { sessionSecret } from "@/server/settings";
import { createGuest } from "@/server/users";
import { startApplication } from "./application";
import { openServer } from "./databases";
import { milliseconds, percentile } from "./measure";
import type { Row } from "./measure";
import { actionFields, openClient } from "./web-client";
import type { WebClient } from "./web-client";

const students = 2_000;
const startWithinMs = 60_000;
const questions = 10;
/** As long as a question takes to read and answer, on average. */
const thinkMs = 25_000;
const connections = 500;
/** The teacher changes the quiz in every other stretch of so long. */
const editingStretchMs = 10_000;

export type Student = { userId: string; cookie: string };
type Saved = { at: number; ms: number };

/**
 * 2,000 students who start one quiz within a minute, each page and each answer over HTTP, while its teacher
 * changes it; every answer is looked up afterwards.
 */
export async function benchClassLoad(serverUrl: string): Promise<Row[]> {
  const database = await openServer(serverUrl);
  const application = await startApplication({ DATABASE_URL: database.url });
  const client = openClient(application.address, connections);
  try {
    const { teacher, assignmentId } = await makeQuiz();
    const all = await makeStudents(teacher.classId, students);
    const rng = rngFrom("class load");
    const startedAt = performance.now();
    const watch = { isOver: false };
    const health = watchHealth(client, watch);
    const edits = editMeanwhile(teacher, assignmentId, startedAt, watch);
    const taken = await Promise.all(
      all.map((student) => {
        const startsMs = rng.below(startWithinMs);
        const think = () => thinkMs / 2 + rng.below(thinkMs);
        return takeQuiz(client, student, assignmentId, startsMs, think, startedAt);
      }),
    );
    const seconds = (performance.now() - startedAt) / 1_000;
    watch.isOver = true;
    const lost = await countLost(
      assignmentId,
      taken.flatMap(({ answers }) => answers),
    );
    return tableOf({
      seconds,
      pages: taken.flatMap(({ pages }) => pages),
      saves: taken.flatMap(({ saves }) => saves),
      failures: taken.flatMap(({ failures }) => failures),
      health: await health,
      edits: await edits,
      lost,
    });
  } finally {
    client.close();
    await application.stop();
    await database.close();
  }
}

/** A published quiz of ten questions to choose from. */
export async function makeQuiz(): Promise<{ teacher: TeacherOfClass; assignmentId: string }> {
  const guest = await createGuest("UTC");
  const user = { email: "teacher@bench.test", name: "Teacher", passwordHash: "none" };
  await db().user.update({ where: { id: guest.userId }, data: user });
  const now = new Date();
  const made = await createClass({ ...guest, email: user.email }, "Everybody", now);
  if (!made.ok) throw new Error("No class was made.");
  const teacher = await findTeacherOfClass(guest, made.value.classId);
  if (teacher === null) throw new Error("The class has no teacher.");
  const items = await db().item.findMany({
    where: { status: "live", kind: "multiple-choice" },
    orderBy: { id: "asc" },
    distinct: ["factId"],
    take: questions,
  });
  const assignmentId = uuid();
  await db().assignment.create({
    data: {
      id: assignmentId,
      classId: teacher.classId,
      title: "The same quiz",
      kind: "quiz",
      status: "published",
      defaults: defaultTerms.quiz,
      createdAt: now,
      publishedAt: now,
      items: {
        create: items.map(({ id, lineageId, factId }, position) => ({
          itemId: id,
          lineageId,
          factId,
          position,
        })),
      },
    },
  });
  return { teacher, assignmentId };
}

/** Students with their session cookies; what signing in costs is not measured here. */
export async function makeStudents(classId: string, count: number): Promise<Student[]> {
  const ids = Array.from({ length: count }, () => uuid());
  const joinedAt = new Date();
  await db().user.createMany({
    data: ids.map((id) => ({ id, timeZone: "UTC", isPinStudent: true })),
  });
  await db().student.createMany({
    data: ids.map((userId, index) => ({
      userId,
      classId,
      nickname: `Student ${index}`,
      nicknameKey: `student ${index}`,
      joinedAt,
    })),
  });
  const secret = await sessionSecret();
  return Promise.all(
    ids.map(async (userId) => {
      const token = await encode({ token: { sub: userId, tokenVersion: 0 }, secret });
      return { userId, cookie: `next-auth.session-token=${token}` };
    }),
  );
}

type Answer = { userId: string; attemptId: string; position: number; eventId: string };
type Taken = { pages: number[]; saves: Saved[]; failures: string[]; answers: Answer[] };

/** One student from the assignment's page to handing in. */
async function takeQuiz(
  client: WebClient,
  { userId, cookie }: Student,
  assignmentId: string,
  startsMs: number,
  think: () => number,
  startedAt: number,
): Promise<Taken> {
  const taken: Taken = { pages: [], saves: [], failures: [], answers: [] };
  const page = `/assignments/${assignmentId}`;
  await wait(startsMs);
  try {
    const start = await client.get(page, cookie);
    taken.pages.push(start.ms);
    const begun = await client.postForm(page, cookie, actionFields(start.text));
    taken.pages.push(begun.ms);
    if (begun.status !== 303 || begun.location === null) {
      throw new Error(`starting gave ${begun.status}`);
    }
    const attemptId = begun.location.split("/").at(-1) ?? "";
    const shown = await client.get(begun.location, cookie);
    taken.pages.push(shown.ms);
    if (shown.status !== 200) throw new Error(`the attempt's page gave ${shown.status}`);
    for (let position = 0; position < questions; position += 1) {
      await wait(think());
      const eventId = uuid();
      const saved = await client.postJson(`/api/attempts/${attemptId}/answers`, cookie, {
        eventId,
        position,
        answer: { optionId: String(position % 3) },
        answeredAt: new Date().toISOString(),
        latencyMs: 4_000,
        device: "bench",
      });
      if (saved.status !== 200) throw new Error(`an answer gave ${saved.status}: ${saved.text}`);
      taken.saves.push({ at: performance.now() - startedAt, ms: saved.ms });
      taken.answers.push({ userId, attemptId, position, eventId });
    }
    const path = `/api/attempts/${attemptId}/hand-in`;
    const handedIn = await client.postJson(path, cookie, { eventId: uuid() });
    if (handedIn.status !== 200) throw new Error(`handing in gave ${handedIn.status}`);
  } catch (error) {
    taken.failures.push(String(error));
  }
  return taken;
}

/** A plain request, ten times a second, for comparison. */
async function watchHealth(client: WebClient, watch: { isOver: boolean }): Promise<number[]> {
  const times: number[] = [];
  while (!watch.isOver) {
    times.push((await client.get("/api/health")).ms);
    await wait(100);
  }
  return times;
}

const isEditing = (ms: number) => Math.floor(ms / editingStretchMs) % 2 === 1;

/** Changes the quiz five times a second in every other stretch. @returns how often. */
async function editMeanwhile(
  teacher: TeacherOfClass,
  assignmentId: string,
  startedAt: number,
  watch: { isOver: boolean },
): Promise<number> {
  let edits = 0;
  while (!watch.isOver) {
    if (isEditing(performance.now() - startedAt)) {
      const found = await findAssignment(teacher, assignmentId);
      if (found === null) throw new Error("The quiz is gone.");
      const seen = { assignmentId, revision: found.revision };
      const { terms } = found.state;
      await saveTerms(teacher, seen, { title: `Quiz, edition ${edits}`, terms }, new Date());
      edits += 1;
    }
    await wait(200);
  }
  return edits;
}

/** How many answers that were said to be saved are not, or are not those that stand. */
async function countLost(assignmentId: string, answers: readonly Answer[]): Promise<number> {
  const rows = await db().attemptAnswer.findMany({
    where: { attempt: { assignmentId } },
    select: { studentId: true, attemptId: true, position: true, eventId: true },
  });
  const keyOf = (one: { attemptId: string; position: number; eventId: string }) =>
    `${one.attemptId} ${one.position} ${one.eventId}`;
  const stored = new Set(rows.map(keyOf));
  return answers.filter((answer) => !stored.has(keyOf(answer))).length;
}

type Figures = {
  seconds: number;
  pages: number[];
  saves: Saved[];
  failures: string[];
  health: number[];
  edits: number;
  lost: number;
};

function tableOf({ seconds, pages, saves, failures, health, edits, lost }: Figures): Row[] {
  const ms = saves.map((save) => save.ms);
  const p95 = (numbers: readonly number[]) => percentile(numbers, 0.95);
  const during = saves.filter(({ at }) => isEditing(at)).map((save) => save.ms);
  const between = saves.filter(({ at }) => !isEditing(at)).map((save) => save.ms);
  const both = (numbers: readonly number[]) =>
    `median ${milliseconds(percentile(numbers, 0.5))}, p95 ${milliseconds(p95(numbers))}`;
  return [
    {
      what: `${students} students start one quiz within a minute`,
      figure: `${saves.length} answers in ${Math.round(seconds)} s, ${failures.length} failed, ${lost} lost`,
    },
    ...[...new Set(failures)].slice(0, 3).map((failure) => ({ what: "  failed", figure: failure })),
    { what: "  a page", figure: both(pages) },
    { what: "  saving an answer", figure: both(ms) },
    { what: "  a health request meanwhile", figure: both(health) },
    { what: "  saving to a health request, p95", figure: (p95(ms) / p95(health)).toFixed(2) },
    {
      what: `  saving while the teacher edits (${edits} times), p95`,
      figure: `${milliseconds(p95(during))}; otherwise ${milliseconds(p95(between))}`,
    },
  ];
}
