import type { DeskFact, ValueRow } from "@/app/desk/_components/desk-view";
import { standingWords } from "@/app/_components/fact-standing";
import { counted } from "@/app/_components/count-text";
import type { Claim } from "@/facts/claim";
import { editableValues } from "@/facts/edit-claim";
import { predicates } from "@/facts/predicates";
import type { Refusal } from "@/questions/item";
import { formatDate } from "@/lib/time";
import type { DeskMaterial } from "@/server/desk";
import type { FactRecord } from "@/server/fact-records";
import { openConflictsOf } from "@/server/fact-records";
import { standingOf } from "@/server/fact-standing";
import { deskConflictOf } from "./desk-conflict-of";
import { deskItemOf } from "./desk-item-of";
import { partsOf, sourceQuoteOf } from "./source-quote-of";
import { intervalWords, othersSayBeside, valueWords } from "./value-words";

type MaterialFact = DeskMaterial["facts"][number];

/**
 * A fact with everything that the desk shows of it.
 * @param articleId the article that it is shown beside; null for the first that says it
 * @param here the facts on the same page, by id
 */
export function deskFactOf(
  fact: MaterialFact,
  articleId: string | null,
  here: ReadonlyMap<string, FactRecord>,
): DeskFact {
  const [first] = fact.claims;
  const open = openConflictsOf(fact).length;
  return {
    id: fact.id,
    articleId: articleId ?? first?.articleId ?? "",
    label: labelOf(fact.body),
    summary: summaryOf(fact, open),
    standing: fact.status,
    statement: fact.statement,
    statementParts: partsOf(fact.statement, fact.body.slot),
    origins: fact.origins,
    rows: rowsOf(fact),
    evidence: fact.claims
      .filter((record) => record.isValid)
      .map((record) => ({ ...sourceQuoteOf(record), claimId: record.id })),
    othersSay: othersSayBeside(fact),
    conflicts: fact.conflicts.map((conflict) =>
      deskConflictOf(conflict, fact.id, (factId) => here.has(factId)),
    ),
    preview: fact.preview.items.map((item) => ({
      kind: item.kind,
      stem: item.stem,
      // What is typed or put in order has no options, and shows its answer alone.
      options:
        item.options.length === 0
          ? [{ text: item.answer, right: true }]
          : item.options.map(({ text, correct }) => ({ text, right: correct })),
    })),
    items: fact.items.map(deskItemOf),
    refusals: [...new Set(fact.preview.refused.map(refusalOf))],
    editable: editableValues(fact.body.value).map((field) => ({ ...field, hint: null })),
    verifyBlocked: blockedBecause(fact, open),
    dateToConfirm: dateToConfirm(fact),
    staleAfter: fact.staleAfter,
    successor:
      fact.supersededById === null
        ? null
        : {
            statement: here.get(fact.supersededById)?.statement ?? null,
            href: `/facts/${fact.supersededById}`,
          },
    href: `/facts/${fact.id}`,
  };
}

/** Why a question is not made, and the way on where an editor's look is all that is wanted. */
const refusalOf = ({ rule, reason }: Refusal): string =>
  rule === "plainly-read"
    ? `${sentenceOf(reason)} If the fact says what its sentence says, press Edit and save it as it is: it is asked then.`
    : sentenceOf(reason);

/** A reason as a sentence of its own. */
function sentenceOf(reason: string): string {
  const begun = reason.charAt(0).toUpperCase() + reason.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** A few words for the list: "North Korean soldiers: number". */
function labelOf(claim: Claim): string {
  const label = predicates[claim.predicate].label.toLowerCase();
  const subject = claim.subject.slice(0, 60);
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${label}`;
}

function summaryOf(fact: FactRecord, openConflicts: number): string {
  const value = valueWords(fact.body.value);
  if (openConflicts > 0) return `${value} · ${standingWords.disputed}`;
  const sources = fact.origins === 0 ? "no source left" : counted(fact.origins, "source");
  const words = new Set<string>();
  for (const conflict of fact.conflicts) {
    if (conflict.resolution === "compatible-range") words.add("compatible");
    if (conflict.resolution === "same-by-precision") words.add("other precision");
  }
  if (fact.status !== "candidate" && fact.status !== "corroborated") {
    words.add(standingWords[fact.status].toLowerCase());
  }
  return [value, sources, ...words].join(" · ");
}

function rowsOf(fact: FactRecord): ValueRow[] {
  const { body } = fact;
  const source = fact.claims.find((record) => record.id === fact.representativeId);
  const interval = intervalWords(body.value);
  const rows: ValueRow[] = [
    {
      label: "Value",
      text: valueWords(body.value),
      note: interval === null ? relativeNote(body.value) : `(${interval})`,
    },
  ];
  const { speaker, hedge } = body.attribution;
  if (speaker !== null) rows.push({ label: "Said by", text: speaker, note: null });
  if (body.statementTime !== null && speaker !== null) {
    const { start, precision, resolvedFrom } = body.statementTime;
    rows.push({
      label: "Said on",
      text: formatDate(start, precision),
      note: resolvedFrom === "relative" ? "worked out from the article's date" : null,
    });
  }
  if (body.eventTime !== null && body.value.type !== "date") {
    const { start, precision, resolvedFrom } = body.eventTime;
    rows.push({
      label: "Happened",
      text: formatDate(start, precision),
      note: resolvedFrom === "relative" ? "worked out from the article's date" : null,
    });
  }
  if (hedge !== "none") rows.push({ label: "Told as", text: hedge, note: null });
  if (source?.claim.parts["place"] !== undefined && body.value.type !== "place") {
    rows.push({ label: "Place", text: source.claim.parts["place"], note: null });
  }
  return rows;
}

/** The date that a person must have looked at before the fact may stand. */
function dateToConfirm(fact: FactRecord): string | null {
  if (!standingOf(fact).relativeDateOnly) return null;
  const { value, eventTime } = fact.body;
  const span = value.type === "date" ? value : eventTime;
  return span === null ? null : formatDate(span.start, span.precision);
}

function relativeNote(value: Claim["value"]): string | null {
  return value.type === "date" && value.resolvedFrom === "relative"
    ? "worked out from the article's date"
    : null;
}

function blockedBecause(fact: FactRecord, openConflicts: number): string | null {
  if (openConflicts > 0) return "Sources disagree about this fact: settle that first.";
  if (fact.status === "rejected" || fact.status === "superseded") {
    return `This fact is ${standingWords[fact.status].toLowerCase()}: restore it first.`;
  }
  return fact.origins < 1 ? "No source says this any more." : null;
}
