import "server-only";
import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Extraction } from "@/facts/claim";
import { extract } from "@/facts/extract";
import { checkArticleText } from "@/facts/reader";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { isIsoDate } from "@/lib/time";
import { dayToDate, isoDay } from "./fact-records";
import { db, isUniqueViolation } from "./db";
import type { Transaction } from "./db";
import { placeClaims } from "./placing";
import type { Editor } from "./session";

/** Control characters say nothing, and the database refuses one of them. */
const controls = /\p{Cc}+/gu;

const shortText = (what: string, limit: number, missing: string | null = null) =>
  z
    .string()
    .transform((text) => text.replace(controls, " ").trim())
    .pipe(
      z
        .string()
        .min(missing === null ? 0 : 1, missing ?? "")
        .max(limit, `Shorten the ${what} to at most ${limit} characters.`),
    );

/** What an editor says about an article; every message names the mend. */
export const articleInputSchema = z.object({
  text: z.string(),
  format: z.enum(["text", "markdown", "html"]).default("text"),
  publisher: shortText("publisher's name", 120, "Say who published the article."),
  publishedAt: z.iso.date("Give the day of publication as year-month-day, such as 2024-11-15."),
  url: z
    .union([
      z.literal(""),
      z
        .url({ protocol: /^https?$/, error: "Give the full address, beginning with https://." })
        .max(2000, "This address is longer than 2,000 characters: paste its shorter form."),
    ])
    .default(""),
  title: shortText("title", 300).default(""),
  topic: shortText("topic", 60).default(""),
  story: shortText("story", 120).default(""),
});
export type ArticleInput = z.infer<typeof articleInputSchema>;

export type ArticleField = keyof ArticleInput;

/** Why an article was not taken in: a sentence for a field of the form. */
export type ImportProblem = { field: ArticleField; message: string; existingArticleId?: string };

export type Imported = {
  articleId: string;
  title: string;
  claims: number;
  skipped: number;
  newFacts: number;
  joinedFacts: number;
  conflicts: number;
};

/** The same words in another wrapping are the same text. */
export function textFingerprint(text: string): string {
  const normalised = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return createHash("sha256").update(normalised).digest("hex");
}

/** What is wrong with a day of publication, in a sentence, or null. */
export function publicationProblem(publishedAt: string, now: Date): string | null {
  if (!isIsoDate(publishedAt)) {
    return "Give the day of publication as year-month-day, such as 2024-11-15.";
  }
  // A day's grace: it is tomorrow already in part of the world.
  const latest = isoDay(new Date(now.getTime() + 86_400_000));
  if (publishedAt > latest) {
    return "This date is in the future. Give the day on which the article appeared.";
  }
  return publishedAt < "1900-01-01" ? "Give a day of publication after 1899." : null;
}

/**
 * Takes an article in: reads its claims, joins them to what is known, and saves all of it or nothing.
 * @param now tells what a date in the future is.
 * @param options.teachingError what is wrong in a sample that carries an error on purpose.
 */
export async function importArticle(
  editor: Editor,
  input: ArticleInput,
  now: Date,
  options: { teachingError?: string } = {},
): Promise<Result<Imported, ImportProblem>> {
  const dateProblem = publicationProblem(input.publishedAt, now);
  if (dateProblem !== null) return failed({ field: "publishedAt", message: dateProblem });
  const checked = checkArticleText(input.text, input.format);
  if (!checked.ok) return failed({ field: "text", message: checked.problem.message });

  const { publishedAt, publisher, format } = input;
  const extraction = extract(checked.value.text, { format, publishedAt, publisher });
  const sha256 = textFingerprint(extraction.text);
  const existing = await db().articleVersion.findUnique({ where: { sha256 } });
  if (existing !== null) return alreadyHere(existing.articleId);
  try {
    const imported = await db().$transaction(
      (transaction) =>
        saveArticle(transaction, editor, input, extraction, sha256, now, options.teachingError),
      { timeout: 60_000, maxWait: 30_000 },
    );
    return ok(imported);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const other = await db().articleVersion.findUnique({ where: { sha256 } });
    if (other === null) throw error;
    return alreadyHere(other.articleId);
  }
}

function alreadyHere(existingArticleId: string) {
  return failed({
    field: "text" as const,
    message: "This article is here already: open it at the desk, or paste another text.",
    existingArticleId,
  });
}

async function saveArticle(
  transaction: Transaction,
  editor: Editor,
  input: ArticleInput,
  extraction: Extraction & { text: string },
  sha256: string,
  now: Date,
  teachingError: string | undefined,
): Promise<Imported> {
  // One import at a time: two articles that come in at once must see each other's claims.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('import', 0))`;
  const publisher = await transaction.publisher.upsert({
    where: { name: input.publisher },
    create: { id: uuid(), name: input.publisher },
    update: {},
  });
  const title = input.title || extraction.title || firstWords(extraction.text);
  const story = await findOrMakeStory(transaction, input, title, extraction);
  const articleId = uuid();
  const versionId = uuid();
  await transaction.article.create({
    data: {
      id: articleId,
      publisherId: publisher.id,
      storyId: story.id,
      title,
      url: input.url === "" ? null : input.url,
      importedById: editor.userId,
      importedAt: now,
      teachingError: teachingError ?? null,
      versions: {
        create: {
          id: versionId,
          number: 1,
          text: extraction.text,
          sha256,
          publishedAt: dayToDate(input.publishedAt),
          sentences: extraction.sentences,
          skipped: extraction.skipped,
        },
      },
    },
  });
  await transaction.decision.create({
    data: {
      id: uuid(),
      userId: editor.userId,
      at: now,
      action: "import",
      articleId,
      after: { title, publisher: input.publisher, claims: extraction.claims.length },
    },
  });
  const placed = await placeClaims(transaction, editor, {
    versionId,
    storyId: story.id,
    publisher: input.publisher,
    publishedAt: input.publishedAt,
    title,
    claims: extraction.claims,
    now,
  });
  return {
    articleId,
    title,
    claims: extraction.claims.length,
    skipped: extraction.skipped.length,
    ...placed,
  };
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, 10).join(" ");
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

const defaultTopic = "World";

/** The story that the editor named, else a new one under the article's title. */
async function findOrMakeStory(
  transaction: Transaction,
  input: ArticleInput,
  title: string,
  extraction: Extraction,
): Promise<{ id: string }> {
  if (input.story === "") {
    const likely = await findLikelyStory(transaction, input, extraction);
    if (likely !== null) return likely;
  }
  const storyTitle = input.story === "" ? title.slice(0, 120) : input.story;
  const named = await transaction.story.findFirst({
    where: { title: storyTitle, ...(input.topic === "" ? {} : { topic: input.topic }) },
  });
  if (named !== null) return named;
  const topic = input.topic === "" ? defaultTopic : input.topic;
  return transaction.story.create({ data: { id: uuid(), title: storyTitle, topic } });
}

/** How many subjects an article must share with a recent story to be put under it unasked. */
const sharedSubjects = 3;
const storyDays = 14;

/** The story of about the same days that shares most subjects with the article. */
async function findLikelyStory(
  transaction: Transaction,
  input: ArticleInput,
  extraction: Extraction,
): Promise<{ id: string } | null> {
  const subjects = [...new Set(extraction.claims.map((claim) => claim.subject))];
  const published = dayToDate(input.publishedAt).getTime();
  const rows = await transaction.claim.findMany({
    where: {
      subject: { in: subjects },
      version: {
        publishedAt: {
          gte: new Date(published - storyDays * 86_400_000),
          lte: new Date(published + storyDays * 86_400_000),
        },
        article: input.topic === "" ? {} : { story: { topic: input.topic } },
      },
    },
    select: { subject: true, version: { select: { article: { select: { storyId: true } } } } },
  });
  const shared = new Map<string, Set<string>>();
  for (const row of rows) {
    const { storyId } = row.version.article;
    shared.set(storyId, (shared.get(storyId) ?? new Set()).add(row.subject));
  }
  const [best] = [...shared].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  return best !== undefined && best[1].size >= sharedSubjects ? { id: best[0] } : null;
}
