import "server-only";
import { readPageDetails } from "@/facts/page-details";
import type { PageDetails } from "@/facts/page-details";
import { readPageWords } from "@/facts/page-words";
import { checkArticleText } from "@/facts/reader";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { articleInputSchema, publicationProblem } from "./articles";
import type { ArticleInput } from "./articles";
import { db } from "./db";
import { fetchPage } from "./fetch-page";
import type { FetchedPage, FetchOptions } from "./fetch-page";
import { isPassing } from "./fetch-problem";
import { allowAttempt } from "./rate-limit";
import type { Editor } from "./session";

/** An article that was found at an address. */
export type ArticlePage = PageDetails & {
  /** As it was fetched, to read claims from. */
  source: string;
  format: ArticleInput["format"];
  /** Its words alone, for a person to look over. */
  text: string;
};

export type PageProblem = {
  /** What happened, in a sentence. */
  what: string;
  /** The same with what to do about it. */
  message: string;
  /** Whether the same address may well give the article another time. */
  isPassing: boolean;
};

/** Shorter texts are teasers, menus, and pages that are empty without their script. */
const fewestWords = 40;

function formatOf({ type }: FetchedPage): ArticleInput["format"] {
  if (type === "text/markdown") return "markdown";
  return type === "text/plain" ? "text" : "html";
}

/** Fetches a page and finds the article on it, if there is one. */
export async function readArticlePage(
  address: string,
  options: FetchOptions = {},
): Promise<Result<ArticlePage, PageProblem>> {
  const fetched = await fetchPage(address, options);
  if (!fetched.ok) {
    const { what, message } = fetched.problem;
    return failed({ what, message, isPassing: isPassing(fetched.problem) });
  }
  const page = fetched.value;
  const format = formatOf(page);
  const checked = checkArticleText(page.text, format);
  if (!checked.ok) {
    const { message } = checked.problem;
    return failed({ what: message, message, isPassing: false });
  }
  const { text, words } = readPageWords(page.text, format);
  if (words < fewestWords) {
    const length = words === 1 ? "1 word" : `${words} words`;
    const what =
      words === 0 ? "Not an article: it has no text of one." : `Not an article: ${length}.`;
    return failed({ what, message: `${what} Paste the article's text.`, isPassing: false });
  }
  const details = readPageDetails(format === "html" ? page.text : "", page.address);
  return ok({ ...details, source: page.text, format, text });
}

/** A page's or feed's own day of publication, if an article can have it. */
export function usableDay(day: string | null, now: Date): string | null {
  // Where no day was set, machines write the first of their calendar.
  if (day === null || day === "1970-01-01") return null;
  return publicationProblem(day, now) === null ? day : null;
}

/** The same place, however it is written. */
function spellingsOf(address: string): string[] {
  const rest = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return ["https://", "http://"].flatMap((start) => [`${start}${rest}`, `${start}${rest}/`]);
}

/** The latest article that came from this address; null when none did. */
export async function findArticleAt(
  address: string,
): Promise<{ id: string; title: string } | null> {
  return db().article.findFirst({
    where: { url: { in: spellingsOf(address) } },
    orderBy: { importedAt: "desc" },
    select: { id: true, title: true },
  });
}

/** What the import form is filled in with. */
export type FetchedArticle = {
  text: string;
  title: string;
  publisher: string;
  /** "" when the page does not say. */
  publishedAt: string;
  url: string;
  /** An article that came from the same address before. */
  known: { id: string; title: string } | null;
};

/**
 * Fetches an article for an editor to look over before it is read. Nothing is saved.
 * @returns else a sentence for the field of the address.
 */
export async function fetchArticle(
  editor: Editor,
  address: string,
  now: Date,
  options: FetchOptions = {},
): Promise<Result<FetchedArticle, string>> {
  const given = articleInputSchema.shape.url.safeParse(address.trim());
  if (!given.success || given.data === "") {
    return failed(given.error?.issues[0]?.message ?? "Give the address of the article.");
  }
  if (!(await allowAttempt("fetch", editor.userId ?? "operator"))) {
    return failed("You fetched many pages just now. Wait a few minutes, or paste the text.");
  }
  const found = await readArticlePage(given.data, options);
  if (!found.ok) return failed(found.problem.message);
  const page = found.value;
  return ok({
    text: page.text,
    title: page.title ?? "",
    publisher: page.publisher,
    publishedAt: usableDay(page.publishedAt, now) ?? "",
    url: page.address,
    known: await findArticleAt(page.address),
  });
}
