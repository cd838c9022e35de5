import type { SentenceRole } from "./reader";

/** What a sentence of an article is for, by the way it begins or by its set phrases. */

// Most sentences hold none of these words: one look spares them the patterns below.
const phraseHint =
  /cookie|privacy|terms of|terms and|rights reserved|copyright|©|may not be|newsletter|subscribe|sign up|follow us|contributed to|this (?:article|story|report|piece|post|page|headline)|version|(?:article|story|report|we) (?:earlier|previously|originally|initially|mistakenly|incorrectly|wrongly)|for the latest|photo|image|picture|credit|afp|reuters|shutterstock|wikimedia/iu;

/** Set phrases of web pages and press releases, wherever they stand. */
const boilerplatePhrases: readonly RegExp[] = [
  /\b(?:uses?|using|accept(?:ing)?|allow|enable|manage|reject|our) cookies\b|\bcookie (?:policy|settings|preferences|notice)\b/iu,
  /\bprivacy (?:policy|notice|statement)\b|\bterms (?:of (?:use|service)|and conditions)(?: apply\b|\.|$)/iu,
  /\ball rights reserved\b|\bprotected by copyright\b|^(?:copyright\b|©|\(c\) ?\d{4})|\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)\b/iu,
  /\b(?:sign up|subscribe) (?:here|now|today|to our|for our|on the|on our|at the link)\b|\bfollow us on\b|\b(?:our|free) (?:daily |weekly |morning |evening )?newsletter\b/iu,
  /\bcontributed to this (?:report|story|article)\b|\bthis (?:article|story|report) (?:was )?(?:first|originally) (?:appeared|published)\b|\bfor the latest (?:news|updates),? (?:follow|visit|download|sign)\b/iu,
];

/** How a sentence of the page itself begins. */
const boilerplateOpenings: readonly RegExp[] = [
  /^(?:please )?(?:sign up|unsubscribe|subscribe (?:to|now|today|for|here)|register (?:now|here|for (?:our|free))|log in (?:to|now|here)|sign in (?:to|now|here)|create an account|already a subscriber)\b/iu,
  /^(?:get|receive|join|never miss)\b.{0,80}\b(?:newsletter|bulletin|mailing list|inbox|breaking news alerts|push notifications)\b/iu,
  /^(?:read (?:more|also|next|the full (?:story|article|report))|also read|see also|more on this (?:story|topic))\b|^(?:related|watch|listen|watch live|listen live|explainer|live updates):/iu,
  /^(?:you (?:may|might) also like|don['’]t miss:|what to read next|continue reading|click here|tap here|view comments|leave a comment|share this|story continues below|scroll to continue)\b/iu,
  /^(?:donate (?:now|today|here)|become a (?:member|subscriber|supporter)|download (?:the|our) .{0,30}\bapp\b|join the conversation|support (?:our journalism|independent journalism)|got a (?:tip|story)\?|do you have a (?:tip|story))/iu,
  /^(?:Like|Follow|Join|Support) us\b|^Follow @/u,
  /^(?:photos?|pictures?|images?|photographs?|photography|video|graphics?|illustration|screenshot)(?: credits?)?(?::| ©| courtesy of\b| by:)/iu,
  /^(?:Photos?|Photographs?|Pictures?|Images?|Video|Graphics?) by \p{Lu}/u,
  /^(?:our|the) next (?:bulletin|edition|newscast|newsletter) (?:is|airs|comes|will)\b/iu,
  /^(?:About|ABOUT) (?:the )?\p{Lu}[^.:\d]{1,60}:/u,
  /^(?:(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?|notes? to editors|disclaimer)\b\s?:?/iu,
  /^for (?:more|further|additional) information\b|^for (?:media|press) (?:enquiries|inquiries)\b|^for immediate release\b|^(?:press|news|media) release\b/iu,
  /^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|Edited|Written|Compiled|Translated|Graphics?)(?: and (?:reporting|writing|editing|photography))? by \p{Lu}/u,
];

/** Lines that are no sentence. */
const boilerplateLines: readonly RegExp[] = [
  /^(?:related|recommended|most (?:read|popular|viewed)|more|trending|top)(?: (?:articles?|stories|content|news|links?|topics?|now|today))?:?$/iu,
  /^(?:share|tweet|print|email|save|copy link|comments?|advertisement|sponsored(?: content)?|promoted|loading(?:\.\.\.|…)?|show more|load more|skip to .{1,30}|back to top|\d+ comments?|menu|search|home|next|previous)$/iu,
  /^(?:share|save|print|email) (?:this|on|via|for|to)\b.{0,40}$/iu,
  /^(?:first )?(?:published|updated|last updated|posted|created|modified)\b.{0,20}\d.{0,40}$/iu,
  /^\d{1,3} ?min(?:ute)?s?(?: (?:read|listen|ago))?$/iu,
  /^\d{1,2}[:.]\d{2}\s?(?:am|pm|a\.m\.|p\.m\.|[a-z]{2,4})?\s?[-–—:]?$/iu,
  /^(?:tags?|topics?|categories|category|keywords|filed under|sources?|via|hashtags?)\s?:/iu,
  /^-?\s?(?:ends|more)\s?-?$|^#+$/iu,
];

const captionOpening =
  /^(?:file|file photo|handout(?: photo)?|archive photo|pictured|caption)\s?[-–—:,(]|^in this (?:\p{L}+ )?(?:photo|image)\b/iu;
const captionPhrases: readonly RegExp[] = [
  /\((?:ap photo|photo|picture|image|credit|reuters|afp|getty images)\b[^()]{0,80}\)\.?$/iu,
  /(?:^|[\s/(])(?:getty images|ap photo|afp via getty|shutterstock|wikimedia commons)[^.]{0,40}\.?$/iu,
];

const correctionOpening =
  /^\(?(?:corrections?|clarifications?|erratum|editor['’]s note)\s?[:(—–-]|^\((?:corrects|clarifies|refiles|updates to correct)\b|^(?:corrects|clarifies) (?:the|to|in|headline|paragraph|first|second|name|spelling|figure)\b/iu;
const correctionPhrases: readonly RegExp[] = [
  /\b(?:earlier|previous|prior|original|initial|first) versions? of (?:this|the|our) (?:article|story|report|piece|post|headline|page|item|text)\b/iu,
  /\bthis (?:article|story|report|piece|post|page|headline)(?: \p{L}+)? (?:has been|was|is) (?:\p{L}+ )?(?:amended|corrected|clarified)\b/iu,
  /\b(?:article|story|report|we) (?:earlier|previously|originally|initially|mistakenly|incorrectly|wrongly) (?:said|stated|gave|misstated|reported)\b/iu,
  /\bearlier version (?:said|stated|misstated|gave|incorrectly|mistakenly)\b/iu,
];

// A line of its own: "By Ana Souza", "BY ANA SOUZA and Bo Li", but not "By 2030, …".
const byline =
  /^(?:By|BY) \p{Lu}[\p{L}.'’-]{0,30}(?:,? (?:\p{Lu}[\p{L}.'’-]{0,30}|and|in|for|de|van|von|bin|al|el)){0,12}(?:\s?[|,–—-].{0,40})?$/u;
const longestByline = 100;
const reach = 200;

/**
 * The role that the words of a sentence give it.
 * @param isLine whether the sentence is all of its line and no full stop ends it.
 */
export function roleOfWords(sentence: string, isLine: boolean): SentenceRole {
  // Of a longer sentence the beginning and the end tell; so no pattern sees more than this.
  const words =
    sentence.length <= 2 * reach
      ? sentence
      : `${sentence.slice(0, reach)} ${sentence.slice(-reach)}`;
  const matches = (pattern: RegExp) => pattern.test(words);
  const mayHoldPhrase = phraseHint.test(words);
  if (correctionOpening.test(words) || (mayHoldPhrase && correctionPhrases.some(matches))) {
    return "correction";
  }
  if (captionOpening.test(words) || (mayHoldPhrase && captionPhrases.some(matches))) {
    return "caption";
  }
  const isBoilerplate =
    (mayHoldPhrase && boilerplatePhrases.some(matches)) ||
    boilerplateOpenings.some(matches) ||
    (isLine && (boilerplateLines.some(matches) || isByline(words)));
  return isBoilerplate ? "boilerplate" : "body";
}

const isByline = (words: string): boolean => words.length <= longestByline && byline.test(words);

/** "Correction:" speaks for the sentences after it in its paragraph, too. */
export const opensCorrection = (sentence: string): boolean =>
  correctionOpening.test(sentence.slice(0, 80));
