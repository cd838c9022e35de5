import { findCountryOfAdjective, findPlace } from "@/facts/gazetteer";

/**
 * Names by which a reader knows where a question plays: places of the closed lists, the adjectives of
 * countries, the heavenly bodies, and houses of many countries that nobody needs to be told of.
 */
const worldwide = new Set(
  (
    "UN|United Nations|EU|European Union|NATO|OPEC|IMF|WHO|World Bank|World Health Organization|International Monetary Fund|" +
    "G7|G20|BRICS|APEC|ASEAN|Asia-Pacific Economic Cooperation|African Union|Arab League|Interpol|NASA|Olympics|Olympic|" +
    "Paralympics|Nobel|Nobel Prize|World Cup|Champions League|Wimbledon|FIFA|UEFA|Moon|Mars|Venus|Jupiter|Saturn|Mercury|Earth|" +
    "Sun|Antarctic|Arctic|Pope|Vatican"
  ).split("|"),
);

const capitalised = /\p{Lu}[\p{L}\p{N}’'-]*(?:(?: of| and| the)? \p{Lu}[\p{L}\p{N}’'-]*)*/gu;
/** "the Bank of Japan" holds "Japan". */
const mostWords = 4;

/** Whether a text names something that readers of news in any country can place. */
export function namesKnown(text: string): boolean {
  return (text.match(capitalised) ?? []).some((phrase) => {
    const words = phrase.replace(/[’']s\b/g, "").split(" ");
    return words.some((_, from) =>
      Array.from({ length: mostWords }, (_, more) =>
        words.slice(from, from + more + 1).join(" "),
      ).some(isKnown),
    );
  });
}

const isKnown = (name: string): boolean =>
  worldwide.has(name) ||
  findPlace(name) !== null ||
  findCountryOfAdjective(name) !== null ||
  name.split("-").some((part) => part !== name && findCountryOfAdjective(part) !== null);
