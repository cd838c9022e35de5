import { decideExcuse, excuseReasonSchema } from "@/assignments/excuse";

it.each<[string | null, string | null, ReturnType<typeof decideExcuse>]>([
  [null, "", "excuse"],
  [null, "At a match.", "excuse"],
  ["", "At a match.", "reword"],
  ["Ill.", null, "take-back"],
  ["", null, "take-back"],
  ["Ill.", "Ill.", "nothing"],
  ["", "", "nothing"],
  [null, null, "nothing"],
])("from %j to %j is to %s", (stored, wanted, step) => {
  expect(decideExcuse(stored, wanted)).toBe(step);
});

it("takes a reason of two hundred characters, and says so of a longer one", () => {
  expect(excuseReasonSchema.parse(` ${"a".repeat(200)} `)).toHaveLength(200);
  const refused = excuseReasonSchema.safeParse("a".repeat(201));
  expect(refused.error?.issues[0]?.message).toMatch(/at most 200 characters/);
});
