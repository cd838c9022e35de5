import type { Hedge, Skipped } from "./claim";
import type { ParsedClause } from "./parse-state";
import type { StorySentence } from "./story";
import { beliefVerbs, reportingVerbs } from "./verbs";

/** Whether a clause tells what is so, and how surely. */
export type Scope =
  { asserted: true; hedge: Hedge } | { asserted: false; reason: Skipped["reason"] };

const refused = (reason: Skipped["reason"]): Scope => ({ asserted: false, reason });
const asserted = (hedge: Hedge = "none"): Scope => ({ asserted: true, hedge });

const rumour =
  /\b(rumou?rs?|social (media|networks?)|whatsapp|telegram|facebook|viral (post|video|message)|unconfirmed|it is written|chain message|online claims?)\b/i;
const opinion =
  /^(["“«]\s*)?in (the |our |my |his |her )?(opinion|view|eyes)\b|\b(in (our|my) (opinion|view))\b/i;
const negativeStart = /^(no|none|nobody|neither|nothing|not|few|hardly|never|nor|not one)$/;
const condition = /^(["“«]\s*)?(if|unless|should|had|were|provided|assuming|suppose)\b/i;

/** What the sentence as a whole rules out, whatever its clauses say. */
export function sentenceScope(sentence: StorySentence): Scope {
  const { text, role } = sentence;
  if (role === "boilerplate" || role === "caption" || role === "correction")
    return refused("boilerplate");
  if (role === "foreign") return refused("not-english");
  if (role === "speech") return refused("quotation");
  if (/\?["”»']?\s*$/.test(text)) return refused("question");
  const first = sentence.view.words[0]?.normal ?? "";
  const second = sentence.view.words[1];
  const inverted =
    /^(had|were|should)$/.test(first) && second !== undefined && second.pos !== "VERB";
  if (inverted || (condition.test(text) && !/^(had|were|should)$/.test(first)))
    return refused("conditional");
  if (rumour.test(text)) return refused("belief");
  if (opinion.test(text)) return refused("belief");
  return asserted();
}

/** Whether a clause asserts what it says: its own words and those of the clauses that it hangs on. */
export function clauseScope(sentence: StorySentence, clause: ParsedClause): Scope {
  const whole = sentenceScope(sentence);
  if (!whole.asserted) return whole;
  const own = ownScope(sentence, clause);
  if (!own.asserted) return own;
  let hedge = own.hedge;
  if (clause.role === "infinitive") {
    // "rose to close at", "won to become": the outcome of what is asserted.
    const outcome =
      clause.parent !== null &&
      /^(become|close|finish|end|reach)$/.test(clause.verb.base) &&
      /^(defeat|beat|win|overcome|rise|fall|climb|drop|gain|lose|slip|jump|surge|go|advance)$/.test(
        clause.parent.verb.base,
      );
    return outcome && clause.parent !== null
      ? clauseScope(sentence, clause.parent)
      : refused("plan");
  }
  // "faces ten years in prison if convicted"
  if (
    sentence.clauses.some(
      ({ role, parent, subordinator }) =>
        role === "subordinate" && parent === clause && /^(if|unless)$/.test(subordinator ?? ""),
    )
  )
    return refused("conditional");
  if (clause.role === "subordinate") {
    if (
      clause.subordinator === "if" ||
      clause.subordinator === "unless" ||
      clause.subordinator === "whether"
    )
      return refused("conditional");
    if (clause.subordinator !== null && /^(until|till|lest|provided)$/.test(clause.subordinator))
      return refused("plan");
  }
  if (clause.role === "participle" && clause.parent !== null && clause.verb.mood === "gerund") {
    const parent = clauseScope(sentence, clause.parent);
    if (!parent.asserted) return parent;
    // "will attend, marking his first visit": no more than planned.
    if (parent.hedge === "plan") return refused("plan");
    hedge = stronger(hedge, parent.hedge);
  }
  if (clause.role === "relative" && isSupposed(clause)) return refused("belief");
  if (
    clause.role === "participle" &&
    clause.subordinator !== null &&
    !/^(after|since|by|before)$/.test(clause.subordinator)
  )
    return refused("plan");
  if (clause.reporter !== null) {
    const said = reportScope(sentence, clause.reporter);
    if (!said.asserted) return said;
    hedge = stronger(hedge, said.hedge);
  }
  return asserted(hedge);
}

const supposing =
  /^(claims?|allegations?|rumou?rs?|reports?|suggestions?|accusations?|beliefs?|fears?|hopes?|idea|notion|theory|theories|speculation|possibility|warnings?|threats?|predictions?|forecasts?|assumptions?|concerns?|suspicions?|risk|chance|prospect|evidence|signs?|doubts?)$/;
/** "a claim that ballots had been burned": what the noun only supposes. */
const isSupposed = ({ parts, start, subject }: ParsedClause) =>
  parts.some(
    ({ preposition, phrase }) =>
      preposition === null &&
      phrase !== null &&
      phrase !== subject &&
      phrase.start < start &&
      supposing.test(phrase.headText),
  );

function ownScope(sentence: StorySentence, clause: ParsedClause): Scope {
  const { verb, subject } = clause;
  const { words } = sentence.view;
  if (verb.negated) return refused("denied");
  if (verb.planned) return asserted("plan");
  if (verb.base === "be" && /\bon (its|his|her|their) way\b/.test(wordsOfClause(sentence, clause)))
    return refused("plan");
  if (verb.modal !== null) {
    if (/^(will|shall|'ll|’ll)$/.test(verb.modal)) return asserted("plan");
    if (verb.modal !== "can") return refused("possibility");
  }
  if (subject !== null && negativeStart.test(words[subject.start]?.normal ?? ""))
    return refused("denied");
  const objectStart = clause.parts.find(
    ({ preposition, phrase }) => preposition === null && phrase !== null,
  );
  const counts =
    subject !== null && subject.quantities.some(({ numberStart }) => numberStart <= subject.head);
  if (
    !counts &&
    objectStart !== undefined &&
    /^(no|none|nobody|nothing|neither|any)$/.test(words[objectStart.start]?.normal ?? "")
  )
    return refused("denied");
  if (/^(deny|dispute|refute|fail|refuse|decline|lack)$/.test(verb.base)) return refused("denied");
  // "rejected the offer" is done; "rejected the claim" denies what the claim says.
  if (
    verb.base === "reject" &&
    (objectStart?.phrase == null || supposing.test(objectStart.phrase.headText))
  )
    return refused("denied");
  const about = [subject, ...clause.parts.map(({ phrase }) => phrase)]
    .slice(0, 2)
    .map((phrase) => (phrase == null ? "" : (words[phrase.head]?.normal ?? "")));
  if (
    about.some((head) =>
      /^(concerns?|fears?|hopes?|possibility|prospects?|likelihood|chances?|expectations?|intentions?|worries|doubts?|speculation|indications?)$/.test(
        head,
      ),
    )
  )
    return refused("belief");
  if (
    /\b(reported|alleged|suspected|rumou?red|purported)\b/.test(
      clause.parts
        .flatMap(({ phrase }) =>
          phrase === null ? [] : words.slice(phrase.start, phrase.end).map(({ normal }) => normal),
        )
        .join(" "),
    )
  )
    return asserted("reported");
  if (
    clause.role !== "content" &&
    /^(hope|fear|believe|think|doubt|worry|intend|aim|plan|want|wish)$/.test(verb.base) &&
    !verb.passive
  )
    return refused("belief");
  const around = words
    .slice(Math.max(0, (subject?.start ?? clause.start) - 2), clause.end)
    .map(({ normal }) => normal)
    .join(" ");
  if (/\bno longer\b/.test(around) && clause.role === "main") return refused("denied");
  if (verb.passive && /^(presume|believe|think|suspect|fear|estimate|expect)$/.test(verb.base))
    return asserted("estimate");
  // "expects 1.1 percent in 2028", "warned of winds of 70 km an hour": not so yet.
  if (/^(expect|forecast|predict|project|anticipate)$/.test(verb.base)) return asserted("estimate");
  if (
    verb.base === "warn" &&
    clause.parts.some(({ preposition }) => /^(of|about|against)$/.test(preposition ?? ""))
  )
    return refused("possibility");
  if (/^(accuse|blame)$/.test(verb.base)) return asserted("alleged");
  if (/\b(allegedly|purportedly|supposedly)\b/.test(around)) return asserted("alleged");
  if (/\breportedly\b/.test(adverbsOf(sentence, clause))) return asserted("reported");
  return asserted();
}

const wordsOfClause = (sentence: StorySentence, { start, end }: ParsedClause) =>
  sentence.view.words
    .slice(start, end)
    .map(({ normal }) => normal)
    .join(" ");

/** The words right around the verb, where adverbs stand. */
function adverbsOf(sentence: StorySentence, { verb }: ParsedClause) {
  return sentence.view.words
    .slice(Math.max(0, verb.start - 2), verb.end + 1)
    .map(({ normal }) => normal)
    .join(" ");
}

/** What the verb that introduces a clause makes of it. */
function reportScope(sentence: StorySentence, reporter: ParsedClause): Scope {
  const { verb } = reporter;
  const { words } = sentence.view;
  if (verb.negated) return refused("denied");
  if (/^(deny|reject|dispute|doubt|refute)$/.test(verb.base)) return refused("denied");
  if (verb.modal !== null && verb.modal !== "will") return refused("possibility");
  const speaker =
    reporter.subject === null
      ? ""
      : words
          .slice(reporter.subject.start, reporter.subject.end)
          .map(({ normal }) => normal)
          .join(" ");
  if (
    /^(estimate|reckon|calculate)$/.test(verb.base) ||
    /\b(estimates?|projections?|forecasts?|models?)\b/.test(speaker)
  )
    return asserted("estimate");
  if (/^(allege|claim)$/.test(verb.base)) return asserted("alleged");
  if (/^(consider|expect|forecast|predict|project)$/.test(verb.base) && !verb.passive)
    return asserted("estimate");
  if (beliefVerbs.has(verb.base)) return refused("belief");
  if (verb.base === "be") return refused("belief");
  if (
    reporter.role === "content" ||
    reporter.role === "main" ||
    reporter.role === "relative" ||
    reporter.role === "participle"
  ) {
    if (reporter.reporter !== null) {
      const above = reportScope(sentence, reporter.reporter);
      if (!above.asserted) return above;
    }
  }
  return reportingVerbs.has(verb.base) ||
    !/^(suggest|agree|decide|promise|order|ensure|plan|vow|propose|demand|urge|ask)$/.test(
      verb.base,
    )
    ? asserted()
    : refused("plan");
}

const strength: readonly Hedge[] = ["none", "estimate", "reported", "alleged", "opinion", "plan"];
const stronger = (a: Hedge, b: Hedge): Hedge =>
  strength.indexOf(a) >= strength.indexOf(b) ? a : b;
