import { readFileSync } from "node:fs";
import { v7 as uuid } from "uuid";
import { startApplication } from "./application";
import { makeQuiz, makeStudents } from "./class-load";
import type { Student } from "./class-load";
import { openServer } from "./databases";
import { milliseconds } from "./measure";
import type { Row } from "./measure";
import { actionFields, openClient } from "./web-client";
import type { WebClient } from "./web-client";

const students = 200;
/** Students who come before, so that everything is compiled and read once. */
const early = 40;
const atOnce = 16;
const savesOfStudent = 3;

/** Whom the requests are of, with what one of them needs from those before. */
type Visitor = Student & { fields: [string, string][]; attempt: string };

/**
 * What each request of a student who takes a quiz costs the application, in processor time: unlike its
 * duration it hardly depends on what else the machine does. Linux alone says it of another process.
 */
export async function benchClassCost(serverUrl: string): Promise<Row[]> {
  if (process.platform !== "linux") return [{ what: "a request's cost", figure: "needs Linux" }];
  const database = await openServer(serverUrl);
  const application = await startApplication({ DATABASE_URL: database.url });
  const client = openClient(application.address, atOnce);
  try {
    const { teacher, assignmentId } = await makeQuiz();
    const made = await makeStudents(teacher.classId, early + students);
    const all = made.map((student): Visitor => ({ ...student, fields: [], attempt: "" }));
    const rows: Row[] = [];
    for (const { what, send } of requestsOf(client, `/assignments/${assignmentId}`)) {
      await eachOf(all.slice(0, early), send);
      const before = processorMs(application.processId);
      await eachOf(all.slice(early), send);
      const spent = processorMs(application.processId) - before;
      rows.push({ what, figure: milliseconds(spent / students) });
    }
    return [{ what: "processor time of the application:", figure: "" }, ...rows];
  } finally {
    client.close();
    await application.stop();
    await database.close();
  }
}

type Request = { what: string; send: (visitor: Visitor) => Promise<void> };

/** The requests of a quiz in their order. */
function requestsOf(client: WebClient, page: string): Request[] {
  const expect = (status: number, wanted: number, what: string) => {
    if (status !== wanted) throw new Error(`${what} gave ${status}.`);
  };
  const save = async ({ attempt, cookie }: Visitor, position: number) => {
    const sent = await client.postJson(
      `/api/attempts/${attempt.split("/").at(-1)}/answers`,
      cookie,
      {
        eventId: uuid(),
        position,
        answer: { optionId: "0" },
        answeredAt: new Date().toISOString(),
      },
    );
    expect(sent.status, 200, "An answer");
  };
  return [
    {
      what: "  the page of the assignment",
      send: async (visitor) => {
        const { status, text } = await client.get(page, visitor.cookie);
        expect(status, 200, "The page");
        visitor.fields = actionFields(text);
      },
    },
    {
      what: "  beginning",
      send: async (visitor) => {
        const { status, location } = await client.postForm(page, visitor.cookie, visitor.fields);
        expect(status, 303, "Beginning");
        visitor.attempt = location ?? "";
      },
    },
    {
      what: "  the page of the attempt",
      send: async ({ attempt, cookie }) =>
        expect((await client.get(attempt, cookie)).status, 200, "The attempt"),
    },
    ...Array.from({ length: savesOfStudent }, (_, position) => ({
      what: "  saving an answer",
      send: (visitor: Visitor) => save(visitor, position),
    })),
    {
      what: "  handing in",
      send: async ({ attempt, cookie }) => {
        const path = `/api/attempts/${attempt.split("/").at(-1)}/hand-in`;
        expect(
          (await client.postJson(path, cookie, { eventId: uuid() })).status,
          200,
          "Handing in",
        );
      },
    },
    {
      what: "  a health request, for comparison",
      send: async () => expect((await client.get("/api/health")).status, 200, "Health"),
    },
  ];
}

/** Sends a request for everybody, some at once. */
async function eachOf(visitors: readonly Visitor[], send: Request["send"]): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let visitor = visitors[next++]; visitor !== undefined; visitor = visitors[next++]) {
      await send(visitor);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Milliseconds of processor time that a process has had so far; proc(5) counts hundredths of a second. */
function processorMs(processId: number): number {
  const [, afterName = ""] = readFileSync(`/proc/${processId}/stat`, "utf8").split(") ");
  const fields = afterName.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
