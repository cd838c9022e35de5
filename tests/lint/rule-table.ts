import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

/** A piece of code at a place in the house. */
export type Sample = {
  /** The rule in words; the test's title. */
  title: string;
  path: string;
  code: string;
  /** Words of the sentence that refuses it, which says where the code belongs; null: allowed. */
  refused: string | null;
  /** Whether the rule needs to know types; the sample is compiled then. */
  typed?: boolean;
};

const answersSchema = z.array(
  z.array(z.object({ rule: z.string().nullable(), message: z.string() })),
);

/**
 * Tests that each rule refuses and allows what its table says, with the project's configuration.
 * @param tables samples by the name of the rule
 */
export function testRules(tables: Record<string, readonly Sample[]>): void {
  const samples = Object.values(tables).flat();
  let answers: z.infer<typeof answersSchema> = [];

  beforeAll(() => {
    const printed = execFileSync(process.execPath, [join(__dirname, "lint-stdin.mjs")], {
      input: JSON.stringify(samples),
      encoding: "utf8",
    });
    answers = answersSchema.parse(JSON.parse(printed));
  }, 120_000);

  describe.each(Object.entries(tables))("%s", (rule, table) => {
    it.each(table.map((sample) => ({ ...sample, index: samples.indexOf(sample) })))(
      "$title",
      ({ index, refused }) => {
        const all = answers[index] ?? [];
        if (refused === null) {
          // Nothing else may be wrong with it either: a parse error would refuse nothing.
          expect(all).toEqual([]);
        } else {
          const said = all.filter((each) => each.rule === rule).map(({ message }) => message);
          expect(said).toEqual([expect.stringContaining(refused)]);
        }
      },
    );

    it("is tried both ways", () => {
      const outcomes = new Set(table.map(({ refused }) => refused === null));
      expect(outcomes.size).toBe(2);
    });
  });
}
