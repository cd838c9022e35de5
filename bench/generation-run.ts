import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { seedFrom } from "@/lib/rng";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import type { AskableFact, SourcedClaim } from "@/questions/item";
import { withoutRepeats } from "@/questions/repeats";

/** A line of the file that `benchGeneration` writes: claims first, then the facts that name them. */
export type GenerationLine =
  | { claim: SourcedClaim & { story: string } }
  | {
      fact: Pick<AskableFact, "id" | "statement" | "origins" | "story"> & {
        /** "article#claim". */
        claims: string[];
        representative: string;
      };
    };

export type GenerationFigures = {
  facts: number;
  claims: number;
  /** How many items the generators made, and how many of these repeat none of another fact. */
  made: number;
  items: number;
  refused: number;
  elapsedMs: number;
  /** The time that a processor spent: what a busy machine does not lengthen. */
  processorMs: number;
  peakBytes: number;
  /** Of all items, in order: the same before and after a change that is to be for speed alone. */
  digest: string;
};

/** Makes the questions of all facts of a file, as verifying them does, and prints what that took. */
async function main(file: string): Promise<void> {
  const sources = new Map<string, SourcedClaim>();
  const facts: AskableFact[] = [];
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const line = JSON.parse(text) as GenerationLine;
    if ("claim" in line) {
      sources.set(`${line.claim.articleId}#${line.claim.claim.id}`, line.claim);
    } else {
      const claims = line.fact.claims.flatMap((name) => sources.get(name) ?? []);
      const representative = sources.get(line.fact.representative);
      if (representative === undefined) throw new Error(`${line.fact.id} has no claim.`);
      facts.push({ ...line.fact, claims, representative, topic: "news" });
    }
  }
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const context = buildItemContext({ claims: [...sources.values()], facts });
  const digest = createHash("sha256");
  const seen = new Set<string>();
  let made = 0;
  let items = 0;
  let refused = 0;
  for (const fact of facts) {
    const generated = generateItems(fact, context, seedFrom(fact.id) >>> 1);
    const fresh = withoutRepeats(generated.items, seen);
    made += generated.items.length;
    items += fresh.items.length;
    refused += generated.refused.length + fresh.refused.length;
    digest.update(JSON.stringify(generated.items));
  }
  const used = process.cpuUsage(usedBefore);
  const figures: GenerationFigures = {
    facts: facts.length,
    claims: sources.size,
    made,
    items,
    refused,
    elapsedMs: performance.now() - startedAt,
    processorMs: (used.user + used.system) / 1000,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    digest: digest.digest("hex"),
  };
  process.stdout.write(JSON.stringify(figures));
}

main(process.argv[2] ?? "").catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
