import type { ItemOption, ItemWords } from "@/app/_components/question-words";
import type { HandKind } from "@/questions/hand-kinds";
import type { ItemKind } from "@/questions/item";

/** A question of a fact, as the desk shows it: with its key and what became of it. */
export type DeskItem = {
  id: string;
  kind: ItemKind;
  stem: string;
  /** Empty where the answer is typed, ordered or recalled. */
  options: ItemOption[];
  answer: string;
  explanation: string;
  status: "draft" | "live" | "suspended" | "retired";
  /** Why it is a draft, suspended or retired; null while it is live. */
  statusReason: string | null;
  version: number;
  isPinned: boolean;
  /** "changed by Olive", "written by Olive"; null for the machine's. */
  madeBy: string | null;
  /** What its author let stand, as sentences. */
  warnings: string[];
  /** False where it is made of several facts. */
  canChange: boolean;
  /** The versions before, the newest first. */
  earlier: ItemVersion[];
};

/** A version of a question as its history shows it. */
export type ItemVersion = Pick<
  DeskItem,
  "version" | "stem" | "options" | "answer" | "explanation" | "madeBy"
>;

/** A decision about one question. */
export type ItemDecision =
  | ({ kind: "item-write"; factId: string; itemKind: HandKind; asDraft: boolean } & Confirmable)
  | ({ kind: "item-revise"; itemId: string } & Confirmable)
  | { kind: "item-publish"; itemId: string }
  | { kind: "item-restore"; itemId: string }
  | { kind: "item-pin"; itemId: string; isPinned: boolean }
  | { kind: "item-retire"; itemId: string; reason: string };

type Confirmable = ItemWords & {
  /** The editor has read the warnings and lets it stand. */
  confirmWarnings: boolean;
};
