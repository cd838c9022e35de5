import { addDays, formatDate } from "@/lib/time";
import { rngFrom } from "@/lib/rng";
import type { Rng } from "@/lib/rng";
import { background, storyKinds } from "./news-stories";
import type { Cast, Told } from "./news-stories";

/** An invented article: its text goes through extract() like any other. */
export type InventedArticle = {
  name: string;
  publisher: string;
  publishedAt: string;
  text: string;
};

/** So many papers tell each story. */
const papersPerStory = 5;
const firstDay = "2022-01-03";
/** The stories of so many days: what is printed grows with the number of stories a day. */
const days = 900;

/**
 * Invents so many articles: stories of several kinds, each told by five papers that agree on most,
 * round some figures, give some dates less finely and now and then contradict one another. Stories of
 * one kind resemble each other, countries and their presidents come back in many. The same seed gives
 * the same news; nobody and nothing in it is meant.
 */
export function* inventNews(articles: number, seed: number | string): Generator<InventedArticle> {
  const rng = rngFrom(seed);
  const world = inventWorld(rng);
  const stories = Math.ceil(articles / papersPerStory);
  let printed = 0;
  for (let story = 0; story < stories; story += 1) {
    const cast = inventCast(rng, world, addDays(firstDay, rng.below(days)));
    const kind = storyKinds[story % storyKinds.length] ?? storyKinds[0];
    const facts = [...kind(cast, rng), ...background(cast)];
    for (let paper = 0; paper < papersPerStory && printed < articles; paper += 1) {
      printed += 1;
      yield {
        name: `story-${story}-paper-${paper}`,
        publisher: publishers[rng.below(publishers.length)] ?? "The Courier",
        publishedAt: addDays(cast.day, 1 + rng.below(3)),
        text: printArticle(facts, rng),
      };
    }
  }
}

const publishers = (
  "Courier|Herald|Tribune|Gazette|Observer|Chronicle|Sentinel|Monitor|Mercury|Examiner|Standard|" +
  "Dispatch|Journal|Register|Bulletin|Echo|Argus|Ledger|Beacon|Recorder"
)
  .split("|")
  .map((name) => `The ${name}`);

/** Most of what a story has, in the order of the story, each sentence in one of its wordings. */
function printArticle(facts: readonly Told[], rng: Rng): string {
  const sentences = facts
    .filter((_, index) => index < 2 || rng.next() < 0.8)
    .map(({ wordings, value }) => {
      const wording = wordings[rng.below(wordings.length)] ?? wordings[0];
      const sentence = wording(valueInWords(value, rng));
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    });
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) {
    paragraphs.push(sentences.slice(at, at + 3).join(" "));
  }
  return `${paragraphs.join("\n\n")}\n`;
}

/** How often a paper gives another figure or day than the rest. */
const slipShare = 0.04;

function valueInWords(value: Told["value"], rng: Rng): string {
  const slips = rng.next() < slipShare;
  switch (value.type) {
    case "none":
      return "";
    case "amount": {
      const amount = slips ? value.amount + 1 + rng.below(9) : value.amount;
      const digits = new Intl.NumberFormat("en").format(amount);
      const roundTo = 10 ** Math.max(1, String(amount).length - 2);
      const rounded = new Intl.NumberFormat("en").format(Math.floor(amount / roundTo) * roundTo);
      const style = rng.next();
      if (style < 0.7 || amount < 20) {
        return digits;
      }
      return style < 0.85 ? `at least ${digits}` : `more than ${rounded}`;
    }
    case "day": {
      const day = slips ? addDays(value.day, 1) : value.day;
      return rng.next() < 0.85 ? `on ${formatDate(day)}` : `in ${formatDate(day, "month")}`;
    }
  }
}

type World = { countries: Cast["home"][] };

const countries = (
  "Peru:Peruvian:Lima|Kenya:Kenyan:Nairobi|Japan:Japanese:Tokyo|Chile:Chilean:Santiago|Ghana:Ghanaian:Accra|" +
  "Norway:Norwegian:Oslo|Egypt:Egyptian:Cairo|India:Indian:New Delhi|Mexico:Mexican:Mexico City|Poland:Polish:Warsaw|" +
  "Vietnam:Vietnamese:Hanoi|Canada:Canadian:Ottawa|Morocco:Moroccan:Rabat|Brazil:Brazilian:Brasilia|Greece:Greek:Athens|" +
  "Nigeria:Nigerian:Abuja|Turkey:Turkish:Ankara|Indonesia:Indonesian:Jakarta|Portugal:Portuguese:Lisbon|Australia:Australian:Canberra"
)
  .split("|")
  .map((row) => row.split(":"));

function inventWorld(rng: Rng): World {
  return {
    countries: countries.map(([name = "", adjective = "", capital = ""]) => ({
      name,
      adjective,
      capital,
      president: person(rng),
      millions: 2 + rng.below(200),
      founded: 1800 + rng.below(170),
      joined: addDays("1990-01-01", rng.below(9000)),
    })),
  };
}

const givenNames =
  "Amara Bruno Chidi Dalia Emil Farida Goran Hana Ines Jonas Kofi Leila Mateo Nadia Omar Petra Quang Rosa Samir Tomas Ulla Vera Wanjiru Yusuf Zofia".split(
    " ",
  );

/** A word of two or three open syllables: enough of them that few come up twice. */
function inventedWord(rng: Rng): string {
  const consonants = "b d f g h k l m n p r s t v z br dr kr st tr".split(" ");
  const vowels = "a e i o u".split(" ");
  const syllable = () =>
    (consonants[rng.below(consonants.length)] ?? "k") + (vowels[rng.below(vowels.length)] ?? "a");
  const word = Array.from({ length: 2 + rng.below(2) }, syllable).join("");
  const ending = ["", "n", "r", "s", "th"][rng.below(5)] ?? "";
  return word.charAt(0).toUpperCase() + word.slice(1) + ending;
}

const person = (rng: Rng) =>
  `${givenNames[rng.below(givenNames.length)] ?? "Ana"} ${inventedWord(rng)}`;

function inventCast(rng: Rng, world: World, day: string): Cast {
  const pick = () => world.countries[rng.below(world.countries.length)] ?? world.countries[0];
  const home = pick();
  const others = rng.shuffle(world.countries.filter((country) => country !== home));
  const [neighbour = home] = others;
  if (home === undefined || neighbour === undefined) throw new Error("The world has no countries.");
  return {
    day,
    home,
    neighbour,
    towns: Array.from({ length: 4 }, () => inventedWord(rng)),
    people: Array.from({ length: 5 }, () => person(rng)),
    firms: Array.from({ length: 2 }, () => inventedWord(rng)),
    name: inventedWord(rng),
  };
}
