import { parseArgs } from "node:util";
import { corroborate } from "@/facts/corroborate";
import type { ClaimRef } from "@/facts/fact";
import { readManifest } from "./manifest";
import { printedClaim } from "./printed-claim";
import { OperatorProblem } from "./problems";

const usage = "Usage: npm run stet -- corroborate MANIFEST.json --json";

/**
 * `stet corroborate MANIFEST.json --json`: prints the facts and conflicts of several articles, and
 * the claims that they rest on, as JSON.
 */
export async function runCorroborate(words: string[]): Promise<void> {
  const articles = await readManifest(manifestOf(words));
  const found = corroborate(
    articles.map(({ file, publisher, publishedAt, claims }) => ({
      article: file,
      publisher,
      publishedAt,
      claims,
    })),
  );
  const printed = {
    facts: found.facts.map(({ id, statement, status, origins, claims }) => ({
      id,
      statement,
      status,
      origins,
      claims: claims.map(printedRef),
    })),
    conflicts: found.conflicts.map(({ id, kind, resolution, reason, facts, claims }) => ({
      id,
      kind,
      resolution,
      reason,
      facts,
      claims: claims.map(printedRef),
    })),
    claims: Object.fromEntries(
      articles.map(({ file, claims }) => [file, claims.map(printedClaim)]),
    ),
  };
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}

function manifestOf(words: string[]): string {
  try {
    const { positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new OperatorProblem(usage);
    }
    return file;
  } catch (error) {
    if (error instanceof OperatorProblem) {
      throw error;
    }
    throw new OperatorProblem(usage);
  }
}

const printedRef = ({ article, claim }: ClaimRef) => ({ file: article, claim });
