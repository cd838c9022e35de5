import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const isOurs = (folder: string) => !/^(\..*|node_modules|tests)$/.test(folder);
const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && isOurs(entry.name))
  .flatMap(({ name }) =>
    readdirSync(path.join(root, name), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(name, file)),
  );

/** What a file needs while it runs: imports of types alone are gone by then. */
const importOfCode = /^(?:import|export)\s+(?!type\b)(?:[^;]*?from\s+)?"([^"]+)"/gm;

type Graph = ReadonlyMap<string, readonly string[]>;

function graphOf(sources: ReadonlyMap<string, string>): Graph {
  const resolve = (from: string, specifier: string) => {
    const target = specifier.startsWith("@/")
      ? specifier.slice(2)
      : path.join(path.dirname(from), specifier);
    return [".ts", ".tsx"].map((ending) => target + ending).find((file) => sources.has(file));
  };
  return new Map(
    [...sources].map(([file, text]) => [
      file,
      [...text.matchAll(importOfCode)].flatMap(([, specifier = ""]) => {
        const target = /^(\.|@\/)/.test(specifier) ? resolve(file, specifier) : undefined;
        return target === undefined ? [] : [target];
      }),
    ]),
  );
}

/** The first way found from a file back to itself, or null. */
function findCircle(graph: Graph): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

describe("The code of a file", () => {
  it("never needs itself through what it imports", () => {
    const sources = new Map(
      files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]),
    );
    expect(sources.size).toBeGreaterThan(500);
    expect(findCircle(graphOf(sources))).toBeNull();
  });

  it("is found to need itself where it does, and not where it needs a type alone", () => {
    const circle = (back: string) =>
      findCircle(
        graphOf(
          new Map([
            ["facts/a.ts", 'import { b } from "./b";'],
            ["facts/b.ts", 'export { c } from "@/lib/c";'],
            ["lib/c.ts", back],
          ]),
        ),
      );
    expect(circle('import {\n  a,\n} from "@/facts/a";')).toEqual([
      "facts/a.ts",
      "facts/b.ts",
      "lib/c.ts",
      "facts/a.ts",
    ]);
    expect(circle('import type { A } from "@/facts/a";')).toBeNull();
  });
});
