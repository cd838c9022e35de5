import { withPurpose } from "./bound-verbs";
import type { BuiltClause, BuiltComplement } from "./build-clause";
import { dateText, datePreposition } from "./date-text";
import type { Part } from "./parse-state";
import { phraseKindOf } from "./phrase-kind";
import { renderWords, spanOf } from "./render";
import { tellPhrase } from "./tell-phrase";
import type { Telling } from "./telling";

const leftOut =
  /^(according to|as per|in response to|in spite of|because of|due to|instead of|such as|along with|together with|as well as|despite|amid|amidst|including|like|unlike|besides|except|following|among|than|without regard to|up from|down from)$/;
const linking = /^(be|become|remain|seem|get|grow|stay|turn|look|appear|feel|go|stand|lie|prove)$/;
const longestComplementWords = 14;

/**
 * A part of a clause as a complement that can be told.
 * @param ahead what the clause tells is to come
 * @returns null where the part is left out, or cannot be understood without the sentences around it
 */
export function tellPart(
  telling: Telling,
  part: Part,
  subject: BuiltClause["subject"],
  ahead: boolean,
): BuiltComplement | null {
  const { sentence } = telling;
  if (part.date !== null) {
    const span = spanOf(part.date, ahead || /^(for|until|till)$/.test(part.preposition ?? ""));
    return {
      role: "time",
      preposition: datePreposition(span, part.preposition),
      text: dateText(span),
      kind: "date",
      part,
      span,
      entity: null,
    };
  }
  if (part.preposition !== null && leftOut.test(part.preposition)) return null;
  if (
    part.preposition !== null &&
    /^(up|down|above|below|compared with|against)$/.test(part.preposition) &&
    part.phrase !== null &&
    part.phrase.quantities.length > 0 &&
    part.start > 0 &&
    sentence.view.words[part.start - 2]?.text === ","
  )
    return null;
  if (part.phrase === null) {
    const words = sentence.view.words.slice(part.start, part.end);
    if (words.length > 4 || (part.preposition !== null && words.every(({ pos }) => pos !== "VERB")))
      return null;
    const ordinal =
      /^(first|second|third|fourth|fifth|\d+(st|nd|rd|th)|dead|homeless|stranded|missing|free|west|east|north|south|westward|eastward|northward|southward|abroad|ahead|apart|ashore|aground|overboard|overseas)$/.test(
        words[0]?.normal ?? "",
      );
    if (
      part.preposition === null &&
      !linking.test(telling.verbBase) &&
      !ordinal &&
      !/^(call|make|find|keep|leave|set|shoot|shot|declare)$/.test(telling.verbBase)
    )
      return null;
    return {
      role: part.preposition === null ? "predicative" : "other",
      preposition: part.preposition,
      text: renderWords(sentence, part.start, part.end),
      kind: "thing",
      part,
      span: null,
      entity: null,
    };
  }
  if (part.end - part.start > (part.phrase.members.length > 0 ? 2 : 1) * longestComplementWords)
    return null;
  const phrased = tellPhrase(telling, part.phrase, subject.text === "" ? "subject" : "object");
  const told = phrased === null ? null : withPurpose(telling, part.phrase, phrased);
  if (told === null) return null;
  // "the Fijian capital" is told as the place that it is.
  const kind = told.kind === "place" ? "place" : phraseKindOf(sentence, part.phrase, told.entity);
  const copular = /^(be|become|remain)$/.test(telling.verbBase);
  const placed =
    kind === "place" &&
    part.preposition !== null &&
    /^(in|at|to|into|from|near|across|on|off|around|outside|inside|over|through|toward|towards|under|within|throughout|south of|north of|east of|west of|along|aboard)$/.test(
      part.preposition,
    );
  return {
    role:
      part.preposition === null ? (copular ? "predicative" : "object") : placed ? "place" : "other",
    preposition: part.preposition,
    text: told.text,
    kind,
    part,
    span: null,
    entity: told.entity,
  };
}
