import { isSealed } from "@/assignments/sealed";
import type { AttemptState } from "@/assignments/standing";
import { defaultTerms } from "@/assignments/terms";
import type { Terms } from "@/assignments/terms";

const noon = new Date("2024-11-15T12:00:00.000Z");
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const running: AttemptState = { id: "a1", startedAt: at(-5), deadlineAt: null, submittedAt: null };
const handedIn: AttemptState = { ...running, submittedAt: at(-1) };
const closesAt = at(60).toISOString();
const afterClose = { feedbackWhen: "after-close", closesAt } as const;

describe("the answers to a graded quiz", () => {
  it.each<[string, Partial<Terms>, AttemptState[], string | null, boolean]>([
    ["are told while it has not been begun", {}, [], null, false],
    ["are sealed in an attempt", {}, [running], null, true],
    [
      "are sealed in an attempt that tells at once",
      { feedbackWhen: "at-once" },
      [running],
      null,
      true,
    ],
    ["are told after the only attempt", {}, [handedIn], null, false],
    ["are sealed while another try is left", { attemptsAllowed: 2 }, [handedIn], null, true],
    ["are told where tries have no end", { attemptsAllowed: null }, [handedIn], null, false],
    ["are sealed until everybody is done", afterClose, [handedIn], closesAt, true],
    ["are told when everybody is done", afterClose, [handedIn], noon.toISOString(), false],
  ])("%s", (_rule, change, attempts, lastClosesAt, isExpected) => {
    const terms = { ...defaultTerms.quiz, ...change };
    expect(isSealed(terms, attempts, lastClosesAt, false, noon)).toBe(isExpected);
  });

  it.each<[string, Partial<Terms>, AttemptState[], boolean]>([
    ["are sealed while it may be begun", {}, [], true],
    ["are sealed before it opens", { opensAt: at(60).toISOString() }, [], true],
    ["are told once it is closed", { closesAt: at(-1).toISOString() }, [], false],
    ["are told after the only attempt", {}, [handedIn], false],
  ])("on a device that keeps them for days %s", (_rule, change, attempts, isExpected) => {
    const terms = { ...defaultTerms.quiz, ...change };
    expect(isSealed(terms, attempts, null, true, noon)).toBe(isExpected);
  });
});
