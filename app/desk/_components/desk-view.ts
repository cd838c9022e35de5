import type { ItemKind } from "@/questions/item";
import type { ResponseData } from "@/questions/response-data";
import type { AuditEntry } from "./desk-lists";
import type { DeskSearchView } from "./desk-search";
import type { ItemFindings } from "@/app/_components/question-words";
import type { DeskItem, ItemDecision } from "./item-view";
import type { FactStanding } from "@/app/_components/fact-standing";
import type { QuotedPart, SourceQuote } from "@/app/_components/source-quote";

/** A stretch of an article's text; joined, the parts of all paragraphs are its text. */
export type ArticlePart =
  | { kind: "text"; text: string }
  /** Words that make a claim. Several facts may rest on the same words; the first is shown first. */
  | { kind: "claim"; text: string; factIds: string[]; standing: FactStanding }
  /** A sentence that gave no claim; `reason` completes "not a fact: …", such as "a plan". */
  | { kind: "skipped"; text: string; reason: string };

export type ArticleStatus = "usable" | "corrected" | "withdrawn";

export type DeskArticle = {
  id: string;
  title: string;
  publisher: string;
  /** ISO calendar date. */
  publishedAt: string;
  /** The article at its publisher. */
  url: string | null;
  claimCount: number;
  skippedCount: number;
  paragraphs: ArticlePart[][];
  status: ArticleStatus;
  /** Said above the text when the version may not be used: "Withdrawn on 16 November 2024". */
  warning: string | null;
  /** Its own page at the desk, and those of its correction and of its versions. */
  href: string;
  correctHref: string;
  versionsHref: string;
};

/** A row of the value table: "Said on", "12 November 2024", from “Tuesday (November 12th)”. */
export type ValueRow = { label: string; text: string; note: string | null };

export type ConflictChoice =
  "open" | "same-by-precision" | "compatible-range" | "distinct-events" | "source-error";

export type ConflictSide = {
  /** Names the side in a decision of source-error: the one that is wrong. */
  claimId: string;
  /** The fact that this side belongs to, to open it; null when it is not on this page. */
  factId: string | null;
  /** Where that fact is decided about. */
  href: string;
  statement: string;
  /** Its sentence with the value marked, which is what they differ in. */
  quote: SourceQuote;
};

export type DeskConflict = {
  id: string;
  resolution: ConflictChoice;
  /** One sentence that says why. */
  reason: string;
  sides: ConflictSide[];
  /** True where one fact holds all sides, so that splitting it takes them apart. */
  isInsideOneFact: boolean;
};

/** A question that the fact would make, as an editor sees it: with its key. */
export type ItemPreview = {
  kind: ItemKind;
  stem: string;
  options: { text: string; right: boolean }[];
};

export type EditableField = {
  /** Goes back in the decision as it came. */
  name: string;
  label: string;
  value: string;
  hint: string | null;
  input: "text" | "number" | "date";
};

/** A source's words, by the name that splitting a fact wants of them. */
export type DeskEvidence = SourceQuote & { claimId: string };

export type DeskFact = {
  id: string;
  /** The article whose text is shown beside it. */
  articleId: string;
  /** A few words for the list: "Soldiers deployed to Russia". */
  label: string;
  /** What the list says under the label: "2 sources · compatible". */
  summary: string;
  standing: FactStanding;
  statement: string;
  /** The statement with its value marked, for the stet mark. */
  statementParts: QuotedPart[];
  /** Sources that say so independently of one another. */
  origins: number;
  rows: ValueRow[];
  evidence: DeskEvidence[];
  /** Other sources on the same, that do not contradict: compatible figures, another precision. */
  othersSay: { words: string; quote: SourceQuote }[];
  conflicts: DeskConflict[];
  preview: ItemPreview[];
  /** What is asked of it, or was; empty before it is verified. */
  items: DeskItem[];
  /** Why a kind of question cannot be made, in plain words. */
  refusals: string[];
  editable: EditableField[];
  /** Why it cannot be verified as it stands, in one sentence; null when it can. */
  verifyBlocked: string | null;
  /** A date that was worked out from words like "on Tuesday": verifying asks about it first. */
  dateToConfirm: string | null;
  /** ISO calendar date of the last day on which it is asked; null for always. */
  staleAfter: string | null;
  /** The fact that took its place; its statement is null where it is not on this page. */
  successor: { statement: string | null; href: string } | null;
  /** The public page, once there is one. */
  href: string | null;
};

/** A decision about one fact. */
export type FactDecision =
  /** `confirmDate`: the editor has checked the date that was worked out. */
  | { kind: "verify"; factId: string; confirmDate: boolean }
  | {
      kind: "edit";
      factId: string;
      statement: string;
      values: Record<string, string>;
      staleAfter: string | null;
    }
  | { kind: "reject"; factId: string; reason: string }
  /** The named claims make a fact of their own. */
  | { kind: "split"; factId: string; claimIds: string[]; reason: string }
  /** The fact becomes part of another. */
  | { kind: "merge"; factId: string; intoId: string }
  /** Another fact takes its place. */
  | { kind: "supersede"; factId: string; successorId: string; reason: string }
  /** It was true and is not any more. */
  | { kind: "expire"; factId: string }
  | { kind: "restore"; factId: string };

export type DeskDecision =
  | FactDecision
  | { kind: "verify-many"; factIds: string[] }
  | {
      kind: "resolve";
      conflictId: string;
      resolution: ConflictChoice;
      /** Only with source-error: the claim that is wrong. */
      wrongClaimId: string | null;
      reason: string;
    }
  | { kind: "withdraw"; articleId: string; reason: string }
  | ItemDecision
  /** What readers reported of a question is looked at, and it is fine. */
  | { kind: "clear-reports"; itemId: string }
  | { kind: "retire-reported"; itemId: string; reason: string }
  /** Another wrong option takes the place of one that nobody chooses. */
  | { kind: "replace-distractor"; itemId: string; optionIndex: number; text: string }
  | { kind: "undo"; decisionId: string };

/**
 * `message` is announced: "Verified. 2 questions are live." A refused edit names its fields
 * ("statement" or an editable field's name).
 */
export type DecisionOutcome =
  | { ok: true; decisionId: string | null; message: string }
  | {
      ok: false;
      message: string;
      errors: Record<string, string>;
      /** What was found about a question's words. */
      findings?: ItemFindings;
    };

/** Saves a decision and refreshes the page's data, so that `facts` and `articles` arrive anew. */
export type Decide = (decision: DeskDecision) => Promise<DecisionOutcome>;

/** A fact that another may be joined to or replaced by. */
export type SimilarFact = {
  id: string;
  statement: string;
  status: FactStanding;
  story: string;
  origins: number;
};

/** Facts like one, by words; likeliest first when the query is empty. */
export type FindSimilar = (factId: string, query: string) => Promise<SimilarFact[]>;

/** What something was that was decided about. */
export type Decided = { factId: string } | { itemId: string };

/** What was decided about a fact, or about a question in all its versions, newest first. */
export type LoadHistory = (about: Decided) => Promise<AuditEntry[]>;

/** How a fact's questions fare with those who answered them, by their ids. */
export type LoadResponses = (factId: string) => Promise<Record<string, ResponseData>>;

export type DeskReviewProps = {
  /** In the order of the list: most corroborated and most important first. */
  facts: DeskFact[];
  /** At least those that `facts` name. */
  articles: DeskArticle[];
  /** The fact to open first; null for the first that waits. */
  initialFactId: string | null;
  /** How the facts were searched for; null where they are all facts of one article. */
  search: DeskSearchView | null;
  /** IANA name; the zone that times are told in. */
  timeZone: string;
  decide: Decide;
  findSimilar: FindSimilar;
  loadHistory: LoadHistory;
  loadResponses: LoadResponses;
};
