import { parseArgs } from "node:util";
import { corroborate } from "@/facts/corroborate";
import type { FoundFact } from "@/facts/fact";
import { generateItems } from "@/questions/generate";
import { buildItemContext } from "@/questions/item-context";
import type { AskableFact, ItemDraft, ItemKind, SourcedClaim } from "@/questions/item";
import { withoutRepeats } from "@/questions/repeats";
import { readManifest } from "./manifest";
import type { ManifestArticle } from "./manifest";
import { OperatorProblem } from "./problems";

const usage =
  "Usage: npm run stet -- generate MANIFEST.json --json [--trust all|corroborated] [--seed N]";

type Options = { manifest: string; trust: "all" | "corroborated"; seed: number };

/**
 * `stet generate MANIFEST.json --json`: prints the questions that the facts of several articles would
 * make, were they verified, and why others were refused, as JSON.
 */
export async function runGenerate(words: string[]): Promise<void> {
  const { manifest, trust, seed } = optionsOf(words);
  const articles = await readManifest(manifest);
  const sources = new Map(
    articles.flatMap((article) =>
      sourcesOf(article).map((source) => [keyOf(article.file, source.claim.id), source]),
    ),
  );
  const facts = trustedFacts(articles, sources, trust);
  const context = buildItemContext({ claims: [...sources.values()], facts });
  const items: object[] = [];
  const refused: object[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    const made = generateItems(fact, context, seed);
    const fresh = withoutRepeats(made.items, seen);
    for (const { factId, kind, rule, reason } of [...made.refused, ...fresh.refused]) {
      const printed = printedKinds[kind];
      if (printed !== null) {
        refused.push({ fact: factId, kind: printed, rule, reason });
      }
    }
    for (const item of fresh.items) {
      const { kind, factId, options, answer, explanation, evidence } = item;
      const printed = printedKinds[kind];
      if (printed === null) {
        continue;
      }
      items.push({
        id: `i${items.length + 1}`,
        kind: printed,
        fact: factId,
        stem: askedWords(item),
        options: options.map(({ text, correct, why }) => ({ text, correct, why })),
        answer,
        explanation,
        evidence: evidence.map(({ articleId, start, end, exact }) => ({
          file: articleId,
          start,
          end,
          exact,
        })),
      });
    }
  }
  process.stdout.write(`${JSON.stringify({ items, refused }, null, 2)}\n`);
}

/** The names that the command line has for kinds; null for those that it does not print. */
const printedKinds: Record<ItemKind, string | null> = {
  "multiple-choice": "multiple-choice",
  "true-false": "true-false",
  cloze: "cloze",
  "typed-number": "typed",
  "typed-date": "typed",
  timeline: null,
  flashcard: null,
};

/** The stem with what stands below it on the screen: how fine a typed answer is wanted. */
function askedWords({ stem, expected }: ItemDraft): string {
  return expected === undefined || expected.kind === "order" ? stem : `${stem} ${expected.hint}`;
}

const keyOf = (article: string, claim: string) => `${article}\n${claim}`;

/** The articles of one manifest tell one story. */
function sourcesOf({ file, publisher, publishedAt, claims }: ManifestArticle): SourcedClaim[] {
  return claims.map((claim) => ({
    claim,
    articleId: file,
    publisher,
    publishedAt,
    story: "story",
  }));
}

/** The facts that are taken as verified: neither disputed nor hedged. */
function trustedFacts(
  articles: readonly ManifestArticle[],
  sources: ReadonlyMap<string, SourcedClaim>,
  trust: Options["trust"],
): AskableFact[] {
  const found = corroborate(
    articles.map(({ file, publisher, publishedAt, claims }) => ({
      article: file,
      publisher,
      publishedAt,
      claims,
    })),
  );
  const statuses = trust === "all" ? ["single-source", "corroborated"] : ["corroborated"];
  return found.facts
    .filter(({ status }) => statuses.includes(status))
    .flatMap((fact) => askableFact(fact, sources) ?? []);
}

function askableFact(
  fact: FoundFact,
  sources: ReadonlyMap<string, SourcedClaim>,
): AskableFact | null {
  const claims = fact.claims.flatMap(
    ({ article, claim }) => sources.get(keyOf(article, claim)) ?? [],
  );
  const plain = claims.filter(({ claim }) => claim.attribution.hedge === "none");
  const { article, claim } = fact.representative;
  const first = sources.get(keyOf(article, claim));
  const representative = first && plain.includes(first) ? first : plain[0];
  return representative
    ? {
        id: fact.id,
        statement: representative.claim.statement,
        representative,
        claims: plain,
        origins: fact.origins,
        topic: "",
        story: "story",
      }
    : null;
}

function optionsOf(words: string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        trust: { type: "string", default: "corroborated" },
        seed: { type: "string", default: "1" },
      },
    });
  } catch {
    throw new OperatorProblem(usage);
  }
  const [manifest, ...more] = parsed.positionals;
  const { trust, seed } = parsed.values;
  if (manifest === undefined || more.length > 0) {
    throw new OperatorProblem(usage);
  }
  if (trust !== "all" && trust !== "corroborated") {
    throw new OperatorProblem(`--trust is all or corroborated, not “${trust}”.`);
  }
  if (!/^\d{1,9}$/.test(seed)) {
    throw new OperatorProblem(`--seed is a whole number of up to nine digits, not “${seed}”.`);
  }
  return { manifest, trust, seed: Number(seed) };
}
