import fc from "fast-check";
import { gradebookOf } from "@/assignments/gradebook";
import type {
  BookAssignment,
  BookAttempt,
  BookStudent,
  CellState,
  Gradebook,
} from "@/assignments/gradebook";
import { sortGradebook } from "@/assignments/sort-gradebook";
import { defaultTerms } from "@/assignments/terms";
import type { Override, Terms } from "@/assignments/terms";

const openedAt = new Date("2024-11-11T08:00:00.000Z");
const hour = (hours: number) => new Date(openedAt.getTime() + hours * 3_600_000);
const at = (hours: number) => hour(hours).toISOString();

const student = (studentId: string, change: Partial<BookStudent> = {}): BookStudent => ({
  ...{ studentId, nickname: studentId, labels: [], timeFactor: 1, isRemoved: false },
  joinedAt: hour(-100),
  ...change,
});
const quiz = (
  id: string,
  terms: Partial<Terms> = {},
  change: Partial<BookAssignment> = {},
): BookAssignment => ({
  ...{ id, title: id, kind: "quiz", isArchived: false, overrides: [], openedAt, maxPoints: 10 },
  excused: [],
  base: { ...defaultTerms.quiz, ...terms },
  ...change,
});
let made = 0;
const attempt = (
  studentId: string,
  assignmentId: string,
  score: number | null,
  change: Partial<BookAttempt> = {},
): BookAttempt => ({
  ...{ id: `attempt ${(made += 1)}`, studentId, assignmentId, score, maxScore: 10 },
  ...{ startedAt: hour(0), deadlineAt: null, submittedAt: score === null ? null : hour(1) },
  ...change,
});

const onlyCell = (book: Gradebook) => {
  const cell = book.rows[0]?.cells[0];
  if (cell === undefined) throw new Error("The book is empty.");
  return cell;
};

describe("a student who is excused", () => {
  const excusing = (...excused: string[]) => quiz("news", { dueAt: at(5) }, { excused });
  const book = (one: BookAssignment, attempts: BookAttempt[]) =>
    gradebookOf([student("ada"), student("ben")], [one, quiz("other")], attempts, hour(30));

  it("is neither missing nor in any mean, whatever was handed in", () => {
    const attempts = [
      attempt("ada", "news", 2),
      attempt("ben", "news", 8),
      attempt("ada", "other", 10),
    ];
    const { rows, summaries } = book(excusing("ada"), attempts);
    expect(rows[0]).toMatchObject({ mean: 1, points: 10, maxPoints: 10, missing: 0 });
    expect(rows[0]?.cells[0]).toMatchObject({ state: "excused", score: null, attempts: 1 });
    expect(summaries[0]).toMatchObject({ handedIn: 1, share: { mean: 0.8 } });
    expect(book(excusing("ada", "ben"), []).rows.map(({ missing }) => missing)).toEqual([0, 0]);
  });

  it("has the score again when that is taken back", () => {
    const [row] = book(excusing(), [attempt("ada", "news", 2)]).rows;
    expect(row?.cells[0]).toMatchObject({ state: "handed-in", score: { share: 0.2 } });
    expect(row?.mean).toBe(0.2);
  });
});

describe("a cell of the gradebook", () => {
  const untilFive = [{ who: { studentIds: ["ada"] }, set: { dueAt: at(20), closesAt: null } }];
  it.each<
    [
      string,
      Partial<Terms>,
      BookAttempt[],
      CellState,
      { overrides?: Override[]; student?: Partial<BookStudent>; isArchived?: boolean }?,
    ]
  >([
    ["is open while it may be begun", {}, [], "open"],
    ["is open until the due time", { dueAt: at(10) }, [], "open"],
    ["waits for the opening", { opensAt: at(20) }, [], "not-yet-open"],
    ["is missing after the due time", { dueAt: at(5) }, [], "missing"],
    [
      "is missing after the due time, open still",
      { dueAt: at(5), closesAt: at(60) },
      [],
      "missing",
    ],
    ["is missing after the closing", { closesAt: at(5) }, [], "missing"],
    ["is missing once it is archived", {}, [], "missing", { isArchived: true }],
    ["is extended by an exception", { dueAt: at(5) }, [], "extended", { overrides: untilFive }],
    [
      "is extended by a time factor",
      { dueAt: at(6) },
      [],
      "extended",
      { student: { timeFactor: 2 } },
    ],
    [
      "was over before the student came",
      { dueAt: at(5) },
      [],
      "came-later",
      { student: { joinedAt: hour(6) } },
    ],
    ["runs once it is begun", {}, [attempt("ada", "q", null)], "running"],
    [
      "runs although it is overdue, until its own deadline",
      { dueAt: at(5) },
      [attempt("ada", "q", null, { deadlineAt: hour(11) })],
      "running",
    ],
    ["is handed in in time", { dueAt: at(2) }, [attempt("ada", "q", 7)], "handed-in"],
    ["is late after the due time", { dueAt: at(0.5) }, [attempt("ada", "q", 7)], "late"],
    [
      "is not late for whom an exception gives longer",
      { dueAt: at(0.5) },
      [attempt("ada", "q", 7)],
      "handed-in",
      { overrides: untilFive },
    ],
    [
      "is as late as the attempt that counts",
      { dueAt: at(2), attemptsAllowed: 2 },
      [attempt("ada", "q", 7), attempt("ada", "q", 5, { submittedAt: hour(3) })],
      "handed-in",
    ],
  ])("%s", (_words, terms, attempts, state, change = {}) => {
    const { overrides = [], isArchived = false } = change;
    const book = gradebookOf(
      [student("ada", change.student)],
      [quiz("q", terms, { overrides, isArchived })],
      attempts,
      hour(10),
    );
    expect(onlyCell(book).state).toBe(state);
  });

  it.each<[Terms["whichCounts"], number, number]>([
    ["first", 0.4, 4],
    ["last", 0.5, 10],
    ["best", 0.9, 9],
    ["average", 0.6, 12],
  ])("takes its score by the terms: %s", (whichCounts, share, points) => {
    const attempts = [
      attempt("ada", "q", 9, { submittedAt: hour(2) }),
      attempt("ada", "q", 4),
      attempt("ada", "q", 10, { submittedAt: hour(3), maxScore: 20 }),
      attempt("ada", "q", null, { deadlineAt: hour(20) }),
    ];
    const cell = onlyCell(
      gradebookOf([student("ada")], [quiz("q", { whichCounts })], attempts, hour(10)),
    );
    expect(cell).toMatchObject({ isRunning: true, attempts: 4 });
    expect(cell.score?.share).toBeCloseTo(share, 12);
    expect(cell.score?.points).toBeCloseTo(points, 12);
  });
});

describe("the gradebook", () => {
  const students = ["ada", "ben", "cem"].map((id) => student(id));
  const assignments = [
    quiz("one", { dueAt: at(5) }),
    quiz("two"),
    quiz("drill", {}, { kind: "practice" }),
  ];
  const attempts = [
    attempt("ada", "one", 8),
    attempt("ada", "two", 3, { maxScore: 5 }),
    attempt("ada", "drill", 1),
    attempt("ben", "one", 4),
    attempt("ben", "drill", 10),
  ];
  const book = gradebookOf(students, assignments, attempts, hour(10));

  it("has a row for each student with the mean of the quizzes that were handed in", () => {
    expect(
      book.rows.map(({ mean, points, maxPoints, missing }) => [mean, points, maxPoints, missing]),
    ).toEqual([
      [0.7, 11, 15, 0],
      [0.4, 4, 10, 0],
      [null, 0, 0, 1],
    ]);
  });

  it("has mean and median of each assignment over who has handed in", () => {
    expect(book.summaries[0]).toEqual({
      handedIn: 2,
      share: { mean: 0.6000000000000001, median: 0.6000000000000001 },
      points: { mean: 6, median: 6 },
    });
    expect(book.summaries[1]).toMatchObject({ handedIn: 1, share: { mean: 0.6 } });
  });

  it("has no figures where nobody has handed in, and no rows without students", () => {
    const empty = gradebookOf([], assignments, attempts, hour(10));
    expect(empty.rows).toEqual([]);
    expect(empty.summaries[0]).toEqual({
      handedIn: 0,
      share: { mean: null, median: null },
      points: { mean: null, median: null },
    });
  });

  it.each([
    ["name", false, "ada ben cem"],
    ["name", true, "cem ben ada"],
    ["mean", true, "ada ben cem"],
    ["mean", false, "ben ada cem"],
    ["missing", true, "cem ada ben"],
    ["drill", true, "ben ada cem"],
    ["two", false, "ada ben cem"],
    ["no such column", false, "ada ben cem"],
  ])("sorts by %s, descending: %p", (column, isDescending, expected) => {
    const { rows } = sortGradebook(book, { column, isDescending });
    expect(rows.map(({ student: { studentId } }) => studentId).join(" ")).toBe(expected);
  });

  it("sorts without losing anybody, and puts who has no figure last both ways", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 20 }),
        fc.boolean(),
        (scores, isDescending) => {
          const ids = scores.map((_, index) => `s${index}`);
          const given = scores.flatMap((score, index) =>
            score === null ? [] : [attempt(`s${index}`, "one", score)],
          );
          const all = gradebookOf(
            ids.map((id) => student(id)),
            assignments,
            given,
            hour(10),
          );
          const { rows } = sortGradebook(all, { column: "one", isDescending });
          expect(rows.map((row) => row.student.studentId).sort()).toEqual([...ids].sort());
          const shares = rows.map(({ cells }) => cells[0]?.score?.share ?? null);
          const known = shares.filter((share) => share !== null);
          expect(shares.slice(0, known.length)).toEqual(known);
          const inOrder = [...known].sort((a, b) => (isDescending ? b - a : a - b));
          expect(known).toEqual(inOrder);
        },
      ),
    );
  });
});
