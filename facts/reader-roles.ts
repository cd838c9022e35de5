import type { SentenceRole } from "./reader";

/** What a sentence of an article is for, by the way it begins or by its set phrases. */

// Most sentences hold none of these words: one look spares them the patterns below.
const phraseHint =
  /cookie|privacy|terms of|terms and|rights reserved|copyright|©|may not be|newsletter|subscribe|sign up|follow us|contributed to|this (?:article|story|report|piece|post|page|headline)|version|(?:article|story|report|we) (?:earlier|previously|originally|initially|mistakenly|incorrectly|wrongly)|for the latest|photo|image|picture|credit|afp|reuters|shutterstock|wikimedia|updated|check back|breaking|developing|reporting|corrects|we have|editing error|contributed|earlier|previous|original|accept|\/\p{Lu}|follow (?:her|him|them) on/iu;

/** Set phrases of web pages and press releases, wherever they stand. */
const boilerplatePhrases: readonly RegExp[] = [
  /\b(?:uses?|using|accept(?:ing)?|allow|enable|manage|reject|our) cookies\b|\bcookie (?:policy|settings|preferences|notice)\b/iu,
  /\bprivacy (?:policy|notice|statement)\b|\bterms (?:of (?:use|service)|and conditions)(?: apply\b|\.|$)/iu,
  /\ball rights reserved\b|\bprotected by copyright\b|^(?:copyright\b|©|\(c\) ?\d{4})|\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)\b/iu,
  /\b(?:sign up|subscribe) (?:here|now|today|to our|for our|on the|on our|at the link)\b|\bfollow us on\b|\b(?:our|free) (?:daily |weekly |morning |evening )?newsletter\b/iu,
  /\bthis (?:is a (?:developing|breaking)|(?:developing|breaking) news) (?:news )?story\b|\b(?:please )?check back for (?:updates|more)\b|\bthis (?:article|story|report|page|post|live blog) (?:was|is|has been|will be) (?:last |first |being )?(?:updated|published)\b/iu,
  /\bcontributed (?:to this (?:report|story|article)|reporting)\b|^[\p{L} .,’'-]{3,80} contributed\.$|^with reporting (?:by|from)\b|\bby (?:clicking|continuing|using|signing up)\b.{0,40}\byou (?:agree|accept|consent)\b|\bfollow (?:her|him|them) on \p{Lu}|\bthis (?:article|story|report) (?:was )?(?:first|originally) (?:appeared|published)\b|\bfor the latest (?:news|updates),? (?:follow|visit|download|sign)\b/iu,
];

/** How a sentence of the page itself begins. */
const boilerplateOpenings: readonly RegExp[] = [
  /^(?:please )?(?:sign up|unsubscribe|subscribe (?:to|now|today|for|here)|register (?:now|here|for (?:our|free))|log in (?:to|now|here)|sign in (?:to|now|here)|create an account|already a subscriber)\b/iu,
  /^(?:get|receive|join|never miss)\b.{0,80}\b(?:newsletter|bulletin|mailing list|inbox|breaking news alerts|push notifications)\b/iu,
  /^(?:read (?:more|also|next|the full (?:story|article|report))|also read|see also|more on this (?:story|topic))\b|^(?:related|watch|listen|watch live|listen live|explainer|live updates):/iu,
  /^(?:you (?:may|might) also like|don['’]t miss:|what to read next|continue reading|click here|tap here|view comments|leave a comment|share this|story continues below|scroll to continue)\b/iu,
  /^(?:donate (?:now|today|here)|become a (?:member|subscriber|supporter)|download (?:the|our) .{0,30}\bapp\b|join the conversation|support (?:our journalism|independent journalism)|got a (?:tip|story)\?|do you have a (?:tip|story))/iu,
  /^(?:Like|Follow|Join|Support) us\b|^Follow @|^Our Standards:|^MORE FROM (?:THE )?\p{Lu}/u,
  /^(?:e-?mail|contact|twitter|phone|tel)\s?:?\s.{0,60}@\S{2,60}$/iu,
  /^(?:photos?|pictures?|images?|photographs?|photography|video|graphics?|illustration|screenshot)(?: credits?)?(?::| ©| courtesy of\b| by:)/iu,
  /^(?:Photos?|Photographs?|Pictures?|Images?|Video|Graphics?) by \p{Lu}/u,
  /^(?:our|the) next (?:bulletin|edition|newscast|newsletter) (?:is|airs|comes|will)\b/iu,
  /^(?:About|ABOUT) (?:the )?\p{Lu}[^.:\d]{1,60}:/u,
  /^(?:(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?|notes? to editors|disclaimer)\b\s?:?/iu,
  /^for (?:more|further|additional) information\b|^for (?:media|press) (?:enquiries|inquiries)\b|^for immediate release\b|^(?:press|news|media) release\b/iu,
  /^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|Edited|Written|Compiled|Translated|Graphics?)(?: and (?:reporting|writing|editing|photography))? by \p{Lu}/u,
];

const clock = "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)?(?:\\s?\\p{L}{2,4})?";
const month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
const weekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? ";
const day = `(?:\\d{1,2} ${month}|${month} \\d{1,2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4}),?(?: \\d{4})?`;

/** The time of an entry of a live page: "14:05 GMT", "Tue 12 Nov 2024 14.05", "2 hours ago". */
const timestamp = new RegExp(
  `^(?:\\d{1,2}[:.]\\d{2}\\s?(?:am|pm|a\\.m\\.|p\\.m\\.)?(?:\\s?\\p{L}{2,4})?|(?:${weekday})?${day}(?:,? (?:at )?${clock})?|\\d{1,2} ?(?:h|hrs?|hours?|m|mins?|minutes?|days?) ago|just now)\\s?[-–—:]?$`,
  "iu",
);

/** Lines that are no sentence. */
const boilerplateLines: readonly RegExp[] = [
  /^(?:related|recommended|most (?:read|popular|viewed)|more|trending|top)(?: (?:articles?|stories|content|news|links?|topics?|now|today))?:?$/iu,
  /^(?:share|tweet|print|email|save|copy link|comments?|advertisement|sponsored(?: content)?|promoted|loading(?:\.\.\.|…)?|show more|load more|skip to .{1,30}|back to top|\d+ comments?|comments? \(\d+\)|menu|search|home|next|previous|facebook|twitter|x|whatsapp|telegram|reddit|linkedin|messenger|flipboard|accept(?: all)?|reject all|manage (?:preferences|cookies|options)|enter your e-?mail(?: address)?|log ?in|sign ?in|subscribe|register)$/iu,
  /^(?:listen to|watch|play) (?:this|the) (?:article|story|video|audio|clip)\b.{0,20}$|^(?:article|story) continues (?:below|after)\b.{0,30}$|^(?:recommended|more) (?:for you|from us|for subscribers)$|^already (?:have an account|a (?:member|subscriber))\b.{0,20}$|^sponsored by .{1,40}$/iu,
  /^(?:share|save|print|email) (?:this|on|via|for|to)\b.{0,40}$/iu,
  /^(?:first )?(?:published|updated|last updated|posted|created|modified)\b.{0,20}\d.{0,40}$/iu,
  /^\d{1,3} ?min(?:ute)?s?(?: (?:read|listen|ago))?$/iu,
  timestamp,
  /^(?:tags?|topics?|categories|category|keywords|filed under|sources?|via|hashtags?)\s?:/iu,
  /^-{0,3}\s?(?:ends?|more|30)\s?-{0,3}$|^#+$/iu,
];

const captionOpening =
  /^(?:file|file photo|handout(?: photo)?|archive photo|pictured|caption)\s?[-–—:,(]|^in this (?:\p{L}+ )?(?:photo|image)\b/iu;
const captionPhrases: readonly RegExp[] = [
  /\((?:ap photo|photo|picture|image|credit|reuters|afp|getty images)\b[^()]{0,80}\)\.?$/iu,
  /(?:[/(,]\s?|\bvia )(?:getty images|ap photo|shutterstock|wikimedia commons)[^.]{0,40}\.?$|(?:^|\s)(?:getty images|afp via getty images|shutterstock|wikimedia commons)(?:[/ ][^.]{0,30})?$/iu,
  /[(\[]\p{Lu}[^()[\]\n]{1,50}\/ ?(?:AP|AFP|Reuters|EPA|Getty|Desk|PA|UPI|Xinhua|\p{Lu}\p{L}{2,20})[^()[\]\n]{0,30}[)\]]\.?$|(?:^|\s)(?:REUTERS|AFP|AP|EPA|PA) ?\/ ?\p{Lu}[\p{L} .'’-]{1,40}$/u,
  /^image (?:caption|source),/iu,
];

const correctionOpening =
  /^\(?(?:(?:corrections?|clarifications?)(?: (?:&|and) clarifications?)?|erratum|editor['’]s note|for the record)\s?(?:[:(—–-]|,? (?:on )?(?:\d{1,2} )?\p{L}{3,9}\.? ?\d{0,4}(?:, \d{4})?:)|^\((?:corrects|clarifies|refiles|updates to correct)\b|^\(this (?:[\p{L}.]{3,9} \d{1,2} )?(?:article|story|report|version) (?:corrects|has been corrected|was corrected|clarifies)\b|^(?:corrects|clarifies) (?:the|to|in|headline|paragraph|first|second|name|spelling|figure)\b/iu;
const correctionPhrases: readonly RegExp[] = [
  /\b(?:earlier|previous|prior|original|initial|first) versions? of (?:this|the|our) (?:article|story|report|piece|post|headline|page|item|text)\b/iu,
  /\b(?:an?|the) (?:earlier|previous|original) (?:version|headline|caption) (?:said|stated|gave|misstated|misidentified|incorrectly|mistakenly|wrongly)\b|\bdue to an editing error\b/iu,
  /\bthis version corrects\b|\bwe have (?:amended|corrected|clarified|updated) (?:the|this|our)\b.{0,80}\b(?:article|story|report|headline|piece)\b/iu,
  /\b(?:this|the) (?:article|story|report|piece|post|page|headline) (?:has been|was) updated (?:to|with|after|because)\b/iu,
  /\bthis (?:article|story|report|piece|post|page|headline)(?: \p{L}+)? (?:has been|was|is) (?:\p{L}+ )?(?:amended|corrected|clarified)\b/iu,
  /\b(?:article|story|report|we) (?:earlier|previously|originally|initially|mistakenly|incorrectly|wrongly) (?:said|stated|gave|misstated|reported)\b/iu,
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

/** "Photo: Ana Torres", "(AP)", "REUTERS/Ana Torres" behind the words under a picture. */
const pictureCredit =
  /^[([]?(?:(?:photo|picture|image|photograph|illustration|video)s?(?: credits?)?(?: by|:| ©)|credits?:|handout|file photo|(?:AP|AFP|REUTERS|EPA|Getty Images)\b)|^[([][^()[\]]{1,60}\/[^()[\]]{1,60}[)\]]\.?$|^(?:REUTERS|AFP|AP|EPA|PA) ?\//iu;
const longestCredit = 90;

export const isPictureCredit = (sentence: string): boolean =>
  sentence.length <= longestCredit && pictureCredit.test(sentence);

/** Whether a line is nothing but the day or the time of what follows. */
export const isTimestamp = (line: string): boolean =>
  line.length <= longestTimestamp && timestamp.test(line);
const longestTimestamp = 60;

export const isByline = (words: string): boolean =>
  words.length <= longestByline && byline.test(words);

const aboutAuthor =
  /\b(?:is|was) (?:an?|the|our) (?:[\p{L}-]+ ){0,5}(?:reporter|correspondent|editor|columnist|journalist|writer|contributor|bureau chief|fellow|author)\b|\b(?:covers|reports on|writes about|reports from|is based in)\b/iu;

/** Whether a sentence at the end of an article tells of one of its authors. */
export const tellsOfAuthor = (sentence: string, bylines: string): boolean => {
  const [name] = /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}/u.exec(sentence) ?? [];
  return (
    name !== undefined &&
    bylines.toLowerCase().includes(name.toLowerCase()) &&
    aboutAuthor.test(sentence.slice(0, reach))
  );
};

/** "Correction:" speaks for the sentences after it in its paragraph, too. */
export const opensCorrection = (sentence: string): boolean =>
  correctionOpening.test(sentence.slice(0, 80));
