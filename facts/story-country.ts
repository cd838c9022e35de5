import { countryOfCapital, findCountryOfAdjective, findPlace } from "./gazetteer";
import type { Entity } from "./entity";
import type { StorySentence } from "./story";

/**
 * The country that an article is about: named at least twice, and far more than any other. What
 * stands before the first sentence, headline and dateline, weighs double.
 * @param lead the text before the first sentence.
 * @returns the country's canonical name, or null where none stands out.
 */
export function storyCountry(sentences: readonly StorySentence[], lead: string): string | null {
  const counts = new Map<string, number>();
  const add = (country: string | null, weight: number) => {
    if (country !== null && country !== "")
      counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  for (const { view, role } of sentences) {
    if (role !== "body") continue;
    for (const mention of view.mentions)
      add(
        mention.type === "adjective"
          ? findCountryOfAdjective(mention.text)
          : countryIn(mention.entity),
        1,
      );
  }
  const dateline = countriesOfLead(lead.slice(lead.trimEnd().lastIndexOf("\n") + 1));
  const led = dateline.size > 0 ? dateline : countriesOfLead(lead);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const country of led) if (counts.has(country)) add(country, 2);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < 2) return null;
  const clear = first[1] >= 2 * (second?.[1] ?? 0) && first[1] >= 0.45 * all;
  const lone = led.size === 1 && led.has(first[0]) && first[1] > (second?.[1] ?? 0) + 1;
  return clear || lone ? first[0] : null;
}

const longestLead = 400;

/** Countries, by name, capital or adjective, of a headline and a dateline. */
function countriesOfLead(lead: string): Set<string> {
  const found = new Set<string>();
  for (const [words] of lead
    .slice(-longestLead)
    .matchAll(/\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,3}/gu)) {
    const parts = words.split(" ");
    for (let from = 0; from < parts.length; from += 1)
      for (let to = parts.length; to > from; to -= 1) {
        const name = parts.slice(from, to).join(" ");
        const place = findPlace(name);
        const country =
          place?.kind === "country"
            ? place.name
            : place === null
              ? findCountryOfAdjective(name)
              : countryOfCapital(place.name);
        if (country === null || country === "") continue;
        found.add(country);
        from = to - 1;
        break;
      }
  }
  return found;
}

function countryIn(entity: Entity | null): string | null {
  if (entity === null) return null;
  if (entity.type === "place")
    return findPlace(entity.name)?.kind === "country" ? entity.name : null;
  const last = entity.name.split(" of ").pop() ?? "";
  return entity.type === "organisation" && findPlace(last)?.kind === "country"
    ? (findPlace(last)?.name ?? null)
    : null;
}
