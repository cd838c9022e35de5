import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseBrief } from "@/samples/library";

export type BenchText = {
  name: string;
  text: string;
  publisher: string;
  publishedAt: string;
  story: string;
};

/** The briefs of the starter library. */
export function readBriefs(): BenchText[] {
  return readdirSync("samples/briefs")
    .filter((file) => file.endsWith(".md"))
    .map((file) => {
      const brief = parseBrief(readFileSync(join("samples/briefs", file), "utf8"));
      if (!brief.ok) throw new Error(`${file}: ${brief.problem.reason}`);
      return { name: file, ...brief.value };
    });
}
