import { findDates } from "@/facts/dates";
import { extract } from "@/facts/extract";
import { findNames } from "@/facts/names-link";
import { findQuantities } from "@/facts/quantities";
import { checkArticleText, decodeArticleFile, readArticle } from "@/facts/reader";
import { longestArticle, longestPage } from "@/facts/reader-check";
import { tokenize } from "@/facts/tokens";
import { wordsOf } from "@/facts/words";
import { badTexts, goodArticle, type BadText } from "@/tests/facts/reader-bad-texts";
import { heavyTexts } from "@/tests/facts/reader-heavy-texts";
import { milliseconds } from "./measure";
import type { Row } from "./measure";

const publishedAt = "2024-11-15";
const publisher = "Desk";
const longestName = 57;

/**
 * Bad input, one row each: what becomes of it, how long that takes from check to claims, and the stage
 * that takes longest when each is run alone, whether the input is refused or not.
 */
export async function benchAdversarial(): Promise<Row[]> {
  extract(goodArticle, { publishedAt, publisher });
  return [...badTexts, ...heavyTexts].map((bad) => ({
    what: bad.what.slice(0, longestName),
    figure: `${outcomeOf(bad)}; ${slowestStage(bad)}`,
  }));
}

function outcomeOf({ source, format }: BadText): string {
  const startedAt = performance.now();
  const took = () => milliseconds(performance.now() - startedAt).padStart(8);
  const checked =
    typeof source === "string"
      ? checkArticleText(source, format)
      : decodeArticleFile(source, format);
  if (!checked.ok) return `${took()}  refused: ${checked.problem.reason}`;
  const { sentences, claims } = extract(checked.value.text, { format, publishedAt, publisher });
  return `${took()}  ${claims.length} claims of ${sentences.length} sentences`;
}

function slowestStage({ source, format }: BadText): string {
  if (typeof source !== "string") return "bytes";
  const cut = source.slice(0, format === "html" ? longestPage : longestArticle);
  const times = new Map<string, number>();
  const timed = <Value>(stage: string, work: () => Value): Value => {
    const startedAt = performance.now();
    const value = work();
    times.set(stage, performance.now() - startedAt);
    return value;
  };
  timed("check", () => checkArticleText(cut, format));
  const { plain, sentences } = timed("reader", () => readArticle(cut, { format, publishedAt }));
  const texts = sentences.map(({ start, end }) => plain.slice(start, end));
  const tokens = timed("tokens", () => texts.map(tokenize));
  const words = timed("words", () => tokens.map(wordsOf));
  timed("names", () => findNames(words.map((list) => list.slice(0, 220))));
  timed("quantities", () => texts.map((text, index) => findQuantities(text, tokens[index])));
  timed("dates", () => texts.map((text) => findDates(text, { publishedAt, tense: "past" })));
  const [stage, time] = [...times].reduce((most, next) => (next[1] > most[1] ? next : most));
  return `slowest: ${stage} ${milliseconds(time)}`;
}
