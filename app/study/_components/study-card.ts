import type { ItemKind } from "@/questions/item";
import type { ItemAnswer, TypedForm } from "@/questions/kind";
import type { ReviewMode } from "@/scheduling/review-event";
import type { SourceQuote } from "@/app/_components/source-quote";
import type { Letter } from "@/app/_offline/letter";
import type { Reply } from "@/app/_offline/outbox";

/** Why this fact is asked now. */
export type StudyReason = "new" | "due" | "again" | "corrected";

export type StudyOption = { id: string; text: string };

/** The public view of an item: nothing in it tells which option is right. */
export type StudyCard = {
  factId: string;
  itemId: string;
  itemVersion: number;
  kind: ItemKind;
  stem: string;
  /**
   * What there is to tap, in the order in which it is shown: options to choose from, or events to put in
   * order; empty where the answer is typed or recalled.
   */
  options: StudyOption[];
  /** What is wanted of an answer that is typed. */
  form?: TypedForm | null;
  topic: string;
  story: string;
  reason: StudyReason;
};

/** An answer as it leaves the learner's hand. Sending the same `eventId` twice counts once. */
export type StudyAnswer = ItemAnswer & {
  /** UUIDv7, made here. */
  eventId: string;
  factId: string;
  itemId: string;
  itemVersion: number;
  kind: StudyCard["kind"];
  guessed: boolean;
  /** From the question's first paint to the choice. */
  latencyMs: number;
  /** ISO instant by this device's clock. */
  answeredAt: string;
  /** "cram" is practice: it is logged and changes no memory. */
  mode?: ReviewMode;
};

/** A later word on an answer that was given: an event of its own in the log. */
export type AnswerAmendment = {
  /** UUIDv7 of this event. */
  eventId: string;
  /** The answer that it is about. */
  answerEventId: string;
  factId: string;
  /** ISO instant by this device's clock. */
  at: string;
};

/** Sets a fact aside, so that it is not asked any more, or takes it up again. */
export type AsideChange = {
  /** UUIDv7 of this change. */
  eventId: string;
  factId: string;
  isSetAside: boolean;
  /** ISO instant by this device's clock. */
  at: string;
};

/** The key of a question without options. */
export type ToldKey =
  /** `readAs` is how a typed answer was read: "10,000". */
  | { kind: "text"; text: string; readAs: string | null }
  /** The events as they happened, the earliest first, with their dates in words. */
  | { kind: "order"; order: { id: string; when: string }[] };

/** What the server tells once it has graded an answer. */
export type Told = {
  correct: boolean;
  /** Null for questions without options, which have a `key` instead. */
  rightOptionId: string | null;
  key?: ToldKey | null;
  /** The fact as it stands, for the summary. */
  statement: string;
  /** Why the chosen option is wrong, where that is known. */
  why: string | null;
  /** At least one; the first is shown, the others are a tap away. */
  evidence: SourceQuote[];
  /** How many sources say so independently of one another. */
  independentSources: number;
  /** Other sources' figures for the same, in their own words: "as many as 12,000". */
  othersSay: string[];
  /** Set when the fact was corrected since the learner last answered it. */
  corrected: { before: string; after: string; reason: string } | null;
  /** Study days until this fact is asked again; 0 is later today, null when it will not be. */
  dueInDays: number | null;
  /** Set where this answer was one lapse too many: the fact is set aside, and another way in is offered. */
  leech?: LeechAdvice | null;
};

export type LeechAdvice = {
  /** The kind of question to try, in words ("Type the date"); null to read the source again. */
  otherKind: string | null;
};

/** `retry: false` means that sending again will not help, such as when the question was withdrawn. */
export type SaveProblem = { ok: false; error: string; retry: boolean };

/** Where a session's answers go: they are kept on the device before the screen moves on. */
export type SessionOutbox = {
  keep: (letter: Letter) => Promise<void>;
  send: () => void;
  listen: (listener: (reply: Reply) => void) => () => void;
};
/** Grades an answer on this device; null where it has no key to it. */
export type TellHere = (answer: StudyAnswer) => Told | null;

/** What a reader says is amiss with a question. */
export type ItemReport = {
  itemId: string;
  kind: "wrong" | "unclear" | "outdated" | "typo";
  note: string | null;
};
export type ReportItem = (report: ItemReport) => Promise<{ ok: true } | SaveProblem>;
/** Keeps the questions of a sitting under an address that others can open. */
export type ShareTen = (
  itemIds: string[],
) => Promise<{ ok: true; address: string } | { ok: false; error: string }>;

export type StudySessionProps = {
  /** Names the learner in this browser's storage, so that kept answers never go to another person. */
  learnerKey: string;
  deck: StudyCard[];
  outbox: SessionOutbox;
  tellHere: TellHere;
  reportItem: ReportItem;
  shareTen: ShareTen;
  /** "cram" where answers are practice alone, and the screens say so; "study" else. */
  answerMode?: ReviewMode;
  /** Where the cross and "Done" lead. */
  leaveHref: string;
  /** Where "Ten more" leads at the end; null when there is nothing more. */
  moreHref: string | null;
  /** The run of days that an answer today is part of, in words; null for none that is worth a word. */
  runWords?: string | null;
  /** A guest is reminded, once and at the end, that signing up keeps the answers. */
  isGuest: boolean;
};
