import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCorroborate } from "@/cli/corroborate";
import { OperatorProblem } from "@/cli/problems";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-manifest-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function manifest(content: unknown): Promise<string> {
  const file = join(folder, "manifest.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

/** What the command prints on standard output. */
async function printed(words: string[]): Promise<unknown> {
  const written: string[] = [];
  const spy = jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    await runCorroborate(words);
  } finally {
    spy.mockRestore();
  }
  return JSON.parse(written.join(""));
}

const listed = (file: string, fields = {}) => ({
  articles: [{ file, publisher: "The Courier", publishedAt: "2024-11-15", ...fields }],
});

describe("stet corroborate", () => {
  it("prints facts, conflicts and claims, with files as the manifest names them", async () => {
    await mkdir(join(folder, "texts"));
    const text = "Shigeru Ishiba took office on October 1. Dina Boluarte is the president of Peru.";
    await writeFile(join(folder, "texts", "a.txt"), text);
    const file = await manifest(listed("texts/a.txt"));
    const output = await printed([file, "--json"]);
    expect(output).toMatchObject({ facts: expect.any(Array), conflicts: expect.any(Array) });
    const { claims, facts } = output as {
      claims: Record<
        string,
        { id: string; evidence: { start: number; end: number; exact: string } }[]
      >;
      facts: { claims: { file: string; claim: string }[] }[];
    };
    expect(Object.keys(claims)).toEqual(["texts/a.txt"]);
    const list = claims["texts/a.txt"] ?? [];
    expect(list.length).toBeGreaterThan(0);
    for (const { evidence } of list) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    }
    expect(facts.flatMap((fact) => fact.claims.map((ref) => ref.claim)).sort()).toEqual(
      list.map(({ id }) => id).sort(),
    );
  });

  it.each<[string, unknown, RegExp]>([
    ["a manifest that is no JSON", "{articles", /this is not JSON/],
    ["a manifest without articles", { articles: [] }, /lists no articles/],
    ["a manifest of another shape", { pages: 3 }, /at articles/],
    ["an article without a publisher", listed("a.txt", { publisher: " " }), /names no publisher/],
    ["a day that does not exist", listed("a.txt", { publishedAt: "2024-02-31" }), /no such day/],
    ["a file that does not exist", listed("missing.txt"), /missing\.txt: there is no such file/],
    [
      "a file listed twice",
      { articles: [...listed("a.txt").articles, ...listed("a.txt").articles] },
      /listed twice/,
    ],
  ])("refuses %s in one line", async (_, content, message) => {
    await writeFile(join(folder, "a.txt"), "Dina Boluarte is the president of Peru.");
    const problem = await runCorroborate([await manifest(content), "--json"]).then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(OperatorProblem);
    expect(String(problem)).toMatch(message);
    expect(String(problem)).not.toContain("\n");
  });

  it.each([[[]], [["a.json", "b.json"]], [["a.json", "--loud"]]])(
    "tells how it is used when called with %j",
    async (words) => {
      await expect(runCorroborate(words)).rejects.toThrow(/^Usage: /);
    },
  );
});
