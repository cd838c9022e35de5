/** Comparing words: spelling, case, accents and punctuation do not make two names different. */

const stopWords = new Set(
  (
    "a an the of in on at to for from by with and or but as is was were are be been being has have had do does " +
    "did that which who whom whose what when where how this these those it its into over under than " +
    "not no up out about around some per s"
  ).split(" "),
);

const plainKnown = new Map<string, string>();
/** One item asks for the same words some hundred times; a new story brings new ones. */
const mostRemembered = 20_000;

/** Lower case, without accents, possessives and punctuation: "South Korea’s" becomes "south korea". */
export function plainWords(text: string): string {
  const known = plainKnown.get(text);
  if (known !== undefined) {
    return known;
  }
  const plain = foldToPlain(text);
  if (plainKnown.size >= mostRemembered) {
    plainKnown.clear();
  }
  plainKnown.set(text, plain);
  return plain;
}

function foldToPlain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s(?![\p{L}\p{N}])/gu, "")
    .replace(/(?<=\p{N})[.,](?=\p{N})/gu, "·")
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, "")
    .replace(/[^\p{L}\p{N}·]+/gu, " ")
    .trim();
}

/** "soldiers" and "soldier" count as one word. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) {
    return `${word.slice(0, -3)}y`;
  }
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The words that carry meaning, each once, in the order of the text. */
export function contentWords(text: string): string[] {
  const words = plainWords(text)
    .split(" ")
    .filter((word) => word !== "" && !stopWords.has(word))
    .map(singular);
  return [...new Set(words)];
}

/** Share of the smaller set's words that the other holds too, from 0 to 1; 0 where one is empty. */
export function overlapShare(first: readonly string[], second: readonly string[]): number {
  const smaller = Math.min(first.length, second.length);
  if (smaller === 0) {
    return 0;
  }
  return first.filter((word) => second.includes(word)).length / smaller;
}

/** @returns true where the words of `part` stand in `whole` in one row, as whole words. */
export function containsWords(whole: string, part: string): boolean {
  const inner = plainWords(part);
  return inner !== "" && ` ${plainWords(whole)} `.includes(` ${inner} `);
}

/** "the APEC summit" at the head of a sentence: "The APEC summit". */
export function capitalise(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** "How many …?" behind other words: a question word or a preposition loses its capital. */
export function decapitalise(text: string): string {
  return text.replace(
    /^(?:How|What|Which|When|Where|Who|By|At|To|In|On|For|From|Of|After|Before|With|According|As)\b/,
    (word) => word.toLowerCase(),
  );
}

/** Nouns that begin a sentence without an article, and are then taken for names. */
const activityNouns =
  "Cholera|Measles|Malaria|Dengue|Influenza|Polio|Copper|Gold|Silver|Oil|Wheat|Inflation|Unemployment|Exports|Imports|Prices|" +
  "Work|Works|Construction|Production|Building|Fighting|Shelling|Talks|Voting|Polling|Trading|Digging|Drilling|Excavations?|Repairs?|Testing|Tests";
const startingActivity = new RegExp(`^(?:${activityNouns})\\b(?! \\p{Lu})`, "u");

/** "The APEC summit" inside a sentence: articles and the like lose their capital, and "Work" does. */
export function insideSentence(text: string): string {
  return text
    .replace(startingActivity, (word) => word.toLowerCase())
    .replace(
      /^(The|A|An|Over|More|About|Some|Nearly|Almost|At|Up|As|Around|Roughly|Fewer|Less|Between)\b/u,
      (word) => word.toLowerCase(),
    );
}

/** How many letters must be changed, added or dropped to turn one text into the other, at most `limit` + 1. */
export function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) {
    return limit + 1;
  }
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 1; i <= first.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= second.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (first[i - 1] === second[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[second.length] ?? 0, limit + 1);
}
