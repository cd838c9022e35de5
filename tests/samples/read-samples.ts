import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decisionsSchema, parseBrief } from "@/samples/library";
import type { Brief, SeededDecision } from "@/samples/library";

const folder = join(process.cwd(), "samples");

/** The texts of samples/briefs by file name. */
export function readBriefFiles(): Map<string, string> {
  const names = readdirSync(join(folder, "briefs")).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, "briefs", name), "utf8")]));
}

/** All briefs by file name; throws where one does not parse (a test of its own says why). */
export function readBriefs(): Map<string, Brief> {
  return new Map(
    [...readBriefFiles()].map(([name, text]) => {
      const parsed = parseBrief(text);
      if (!parsed.ok) {
        throw new Error(`${name}: ${JSON.stringify(parsed.problem)}`);
      }
      return [name, parsed.value];
    }),
  );
}

export function readDecisions(): SeededDecision[] {
  return decisionsSchema.parse(JSON.parse(readFileSync(join(folder, "decisions.json"), "utf8")));
}
