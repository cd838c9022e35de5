import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runGenerate } from "@/cli/generate";

const printedSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["multiple-choice", "true-false", "cloze", "typed"]),
      fact: z.string(),
      stem: z.string(),
      options: z.array(
        z.object({ text: z.string(), correct: z.boolean(), why: z.string().nullable() }),
      ),
      answer: z.string(),
      explanation: z.string(),
      evidence: z
        .array(
          z.object({ file: z.string(), start: z.number(), end: z.number(), exact: z.string() }),
        )
        .min(1),
    }),
  ),
  refused: z.array(
    z.object({ fact: z.string(), kind: z.string(), rule: z.string(), reason: z.string() }),
  ),
});

async function printed(...words: string[]) {
  const write = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  await runGenerate(words);
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join("");
  write.mockRestore();
  return printedSchema.parse(JSON.parse(text));
}

const text = `LIMA, 15 November 2024. The APEC summit was held in Lima on 15 November 2024.
Shigeru Ishiba took office on 1 October 2024. Peru's President Dina Boluarte opened the meeting.
`;

describe("stet generate", () => {
  let folder = "";
  let manifest = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "stet-generate-"));
    manifest = join(folder, "manifest.json");
    await writeFile(join(folder, "a.txt"), text);
    const articles = [{ file: "a.txt", publisher: "Sample", publishedAt: "2024-11-15" }];
    await writeFile(manifest, JSON.stringify({ articles }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("prints items whose evidence stands at its place in the file", async () => {
    const { items } = await printed(manifest, "--json", "--trust", "all");
    expect(items.length).toBeGreaterThan(0);
    for (const { evidence } of items) {
      for (const { start, end, exact } of evidence) {
        expect(text.slice(start, end)).toBe(exact);
      }
    }
  });

  it("prints typed items with what is wanted behind the stem, and no kind that it has no name for", async () => {
    const { items, refused } = await printed(manifest, "--json", "--trust", "all");
    const typed = items.filter(({ kind }) => kind === "typed");
    expect(typed.map(({ stem }) => stem)).toContain(
      "On what date did Shigeru Ishiba take office? Give the day, the month and the year.",
    );
    expect(typed.every(({ options }) => options.length === 0)).toBe(true);
    expect(refused.map(({ kind }) => kind)).not.toContain("timeline");
  });

  it("prints the same for the same seed", async () => {
    const words = [manifest, "--json", "--trust", "all", "--seed", "9"];
    expect(await printed(...words)).toEqual(await printed(...words));
  });

  it("trusts only what two origins say when nothing else is asked for", async () => {
    expect((await printed(manifest, "--json")).items).toEqual([]);
  });

  it.each([
    [["--json"], /Usage/],
    [["nowhere.json", "--json"], /no such file/],
    [["nowhere.json", "--trust", "nobody"], /--trust is all or corroborated/],
    [["nowhere.json", "--seed", "-1"], /Usage|--seed is a whole number/],
    [["nowhere.json", "--seed", "x"], /--seed is a whole number/],
    [["nowhere.json", "--sed", "1"], /Usage/],
  ])("refuses %j in one line", async (words, message) => {
    await expect(runGenerate(words)).rejects.toThrow(message);
  });
});

/** Folders of articles to try the rules on; none where the environment names no corpus. */
async function corpusManifests(): Promise<string[]> {
  const corpus = process.env["STET_CORPUS"];
  if (corpus === undefined) {
    return [];
  }
  const found = await Promise.all(
    (await readdir(corpus)).map(async (story) => {
      const manifest = join(corpus, story, "manifest.json");
      return (await readFile(manifest, "utf8").catch(() => null)) === null ? [] : [manifest];
    }),
  );
  return found.flat();
}

describe("stet generate on whatever corpus there is", () => {
  it("gives one key an item, and as many true statements as false ones", async () => {
    for (const manifest of await corpusManifests()) {
      const { items } = await printed(manifest, "--json", "--trust", "all", "--seed", "7");
      const told = items.filter(({ kind }) => kind === "true-false");
      expect(told.filter(({ answer }) => answer === "True").length * 2).toBe(told.length);
      for (const { kind, options, answer } of items) {
        const right = options.filter(({ correct }) => correct).map(({ text }) => text);
        // What is typed has no options; its answer is what is accepted.
        expect(right).toEqual(kind === "typed" ? [] : [answer]);
        expect(answer).not.toBe("");
      }
    }
  });
});
