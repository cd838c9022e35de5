import { findPlace } from "./gazetteer";

export type Dateline = { place: string; start: number; end: number };

const shout =
  "\\p{Lu}[\\p{Lu}\\p{M}.'’/-]+(?: (?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]*|de|del|la|las|al|el|di|da|do|dos)){0,3}";
const mixed =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,25}(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,25}|de|del|la|al)){0,3}";
const region = "(?:, (?:\\p{Lu}[\\p{L}.'’-]{1,20})(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,2})?";
const monthName =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember)?\\.?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{Lu}{0,6}\\.?)";
const date = `(?:${monthName} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${monthName}(?:,? \\d{4})?)`;
const agency = "(?: ?\\([\\p{Lu}][^()\\n]{0,40}\\)| ?/[\\p{L}][^/\\n]{1,40}/)";
const dash = " ?(?:—|–|--|-{1,2}|:) ";

/** "LIMA, Peru —", "TOKYO, March 20 (Reuters) -", "(Reuters) -", "Lima (AFP) –", "Tokyo, 20 March 2024.". */
const forms: readonly RegExp[] = [
  new RegExp(`^(?<place>${shout}${region}) ?--? ?\\([A-Z ]{2,30}\\) ?--? ?(?=\\p{Lu})`, "u"),
  new RegExp(`^(?<place>${shout}${region})(?:,? ${date})?${agency}?(?: ?—| ?–| --| -) `, "u"),
  new RegExp(`^(?<place>${mixed}${region})(?:,? ${date})?${agency}${dash}`, "u"),
  new RegExp(`^(?<place>${mixed}${region}),? ${date}${agency}?(?:${dash}|\\. )`, "u"),
  new RegExp(`^(?<place>)(?:${date}${agency}?|\\([\\p{Lu}][^()\\n]{0,40}\\))${dash}`, "u"),
];
/** "Geneva — …", "NEW DELHI: …": only where the place is known, for any word may stand so. */
const knownPlace = new RegExp(`^(?<place>${mixed})(?: ?—| ?–| --| -|:) `, "u");
/** "Geneva — The talks …": whatever begins so, the sentence begins behind the dash. */
const beforeSentence = new RegExp(
  `^(?<place>${mixed}) ?(?:—|–|--) (?=(?:The|An?|In|On|At|After|As|More|Some|About|Officials|Police|At least|Nearly|Thousands|Hundreds|Dozens)\\b[^—–]{12})`,
  "u",
);
const agencies = /^(?:AP|AFP|CNN|NPR|BBC|UPI|PTI|ANI|IANS|Reuters|REUTERS|Kyodo|Yonhap|Xinhua)$/;

const label =
  /^(?:press release|news release|media release|for immediate release)\b[.:]?\s*(?:[-–—]\s*)?/iu;
const notPlaces =
  /^(?:breaking|update|updated|exclusive|watch|live|analysis|opinion|corrected|correction|factbox|explainer|report|press|news|video|photos?|file|editorial|interview|review|profile|timeline|summary|headline|alert|urgent|developing|note|warning|just in|q&a|q|a)\b/iu;
const longestDateline = 120;

/**
 * Reads the dateline at the start of a paragraph.
 * @param offset where the paragraph begins in the text; the result's offsets are the text's.
 * @returns the span up to where the sentence begins, and the place in normal capitals ("" when the
 *   dateline names none); null when there is no dateline.
 */
export function readDateline(paragraph: string, offset: number): Dateline | null {
  const labelled = label.exec(paragraph.slice(0, longestDateline))?.[0].length ?? 0;
  const head = paragraph.slice(labelled, labelled + longestDateline);
  const start = offset + labelled;
  for (const form of forms) {
    const found = form.exec(head);
    const place = found?.groups?.place?.trim().replace(/-+$/, "") ?? "";
    if (found && !notPlaces.test(place) && head.length > found[0].length) {
      const named = agencies.test(place) ? "" : normalCapitals(place);
      return { place: named, start, end: start + found[0].length };
    }
  }
  const known = knownPlace.exec(head);
  const place = normalCapitals(known?.groups?.place ?? "");
  const rest = head.slice(known?.[0].length ?? 0);
  // "Lima — the capital — …": a second dash closes what the first one opened.
  if (known && rest !== "" && !notPlaces.test(place) && !/ [—–] /.test(rest)) {
    if (findPlace(place) !== null || beforeSentence.test(head)) {
      return { place, start, end: start + known[0].length };
    }
  }
  return labelled > 0 && head !== "" ? { place: "", start, end: start } : null;
}

const smallWord = /^(?:de|del|da|do|dos|di|la|las|le|les|el|al|au|aux|sur|en|of|upon)$/;

/** "NEW YORK, N.Y." → "New York, N.Y."; "PORT-AU-PRINCE" → "Port-au-Prince". */
const normalCapitals = (place: string): string =>
  place.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (at > 0 && smallWord.test(lower)) {
      return lower;
    }
    // Two or three capitals behind a comma are a state or a country: "London, UK".
    return word.length <= 3 && place.slice(0, at).includes(",")
      ? word
      : word.charAt(0) + lower.slice(1);
  });
