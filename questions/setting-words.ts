import { contentWords } from "./words";

/** Words by which articles go on about what they have told: any of a row stands for any other of it. */
const sameThings: readonly string[][] = [
  ["earthquake", "quake", "tremor", "temblor", "shock"],
  ["fire", "blaze", "wildfire", "flame"],
  ["flood", "flooding", "water", "deluge"],
  ["landslide", "mudslide", "slide", "debris"],
  ["storm", "hurricane", "typhoon", "cyclone", "tornado"],
  ["eruption", "volcano", "ash"],
  ["crash", "collision", "accident", "derailment", "wreck", "wreckage"],
  ["attack", "shooting", "stabbing", "bombing", "assault"],
  ["explosion", "blast"],
  ["collapse", "accident"],
  ["ferry", "boat", "ship", "vessel", "trawler", "tanker"],
  ["plane", "jet", "aircraft", "airliner", "flight", "helicopter"],
  ["train", "carriage", "track"],
  ["bus", "coach", "vehicle"],
  ["election", "vote", "poll", "ballot", "runoff", "referendum"],
  ["summit", "meeting", "talks", "gathering"],
  ["strike", "walkout", "stoppage"],
  ["trial", "verdict", "sentence", "ruling", "court"],
  ["theft", "robbery", "heist", "raid"],
  ["final", "match", "game"],
];

/** What is left behind by what breaks, burns or kills. */
const afterHarm =
  "disaster disaster-zone quake-zone zone accident scene site rubble wreckage dead injured wounded missing victims survivors deaths casualties toll".split(
    " ",
  );
const harms =
  /\b(?:earthquake|quake|fire|blaze|wildfire|flood|landslide|mudslide|storm|hurricane|typhoon|cyclone|tornado|eruption|crash|crashed|collision|collided|derailed|attack|shooting|explosion|exploded|blast|collapse|collapsed|capsized|sank|killed|struck|erupted|burned|swept|hit)\b/;

/** The common nouns by which a text behind the setting may mean what it tells. */
export function wordsFor(sentence: string): Set<string> {
  const own = contentWords(sentence.replace(/\p{Lu}[\p{L}’'-]*/gu, " ")).filter((word) =>
    /^\p{L}{3,}$/u.test(word),
  );
  // "the Noto Peninsula" is "the peninsula" from then on.
  const named = [...sentence.matchAll(/(?:\p{Lu}[\p{L}’'-]* )+(\p{Lu}\p{L}{3,})/gu)].flatMap(
    ([, last]) => (last === undefined ? [] : contentWords(last)),
  );
  const words = new Set([...own, ...named]);
  for (const row of sameThings) {
    if (row.some((word) => words.has(word) || contentWords(sentence).includes(word))) {
      row.forEach((word) => words.add(word));
    }
  }
  if (harms.test(sentence)) {
    afterHarm.forEach((word) => words.add(word));
  }
  return words;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Matches "the quake" and "the disaster zone" in a text behind a sentence that tells of an earthquake. */
export function referencesOf(sentence: string): RegExp {
  const words = [...wordsFor(sentence)].map((word) => `${escaped(word)}s?`);
  const noun = `(?:${words.join("|")})`;
  return new RegExp(`\\b([Tt]he) (?:${noun}[ -])?${noun}(?![\\p{L}-]| \\p{Ll}+ed\\b)`, "gu");
}
