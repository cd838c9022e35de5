import "server-only";
import { nextDistractors } from "@/questions/next-distractors";
import type { NextDistractor } from "@/questions/next-distractors";
import type { Result } from "@/lib/result";
import { db } from "./db";
import { refuse } from "./decisions";
import type { Decided, DecisionProblem } from "./decisions";
import { loadFacts } from "./fact-records";
import { reviseItem } from "./item-versions";
import { loadItemContext, toStoredItem } from "./items";
import type { Editor } from "./session";

/** Wrong options that may take the place of one that a live question shows. */
async function findNext(itemId: string, optionIndex: number): Promise<NextDistractor[]> {
  const row = await db().item.findFirst({ where: { id: itemId, status: "live" } });
  if (row === null) return [];
  const facts = await loadFacts(db(), { id: row.factId, status: "verified" });
  if (facts.length === 0) return [];
  const { askable, context } = await loadItemContext(db(), facts);
  const [fact] = askable;
  return fact === undefined ? [] : nextDistractors(toStoredItem(row), optionIndex, fact, context);
}

/**
 * A wrong option that a live question of the library shows, for an editor who comes from elsewhere to
 * put another in its place; null where it is not so any more.
 */
export async function findReplaceable(
  _editor: Editor,
  itemId: string,
  optionIndex: number,
): Promise<{ itemId: string; stem: string; optionIndex: number; text: string } | null> {
  const row = await db().item.findFirst({
    where: { id: itemId, status: "live", fact: { status: "verified" } },
  });
  const item = row === null ? null : toStoredItem(row);
  const option = item?.options[optionIndex];
  if (item === null || option === undefined || option.correct) return null;
  return { itemId, stem: item.stem, optionIndex, text: option.text };
}

/** The words of wrong options that may take another's place, the likeliest first. */
export async function offerDistractors(
  _editor: Editor,
  itemId: string,
  optionIndex: number,
): Promise<string[]> {
  return (await findNext(itemId, optionIndex)).map(({ text }) => text);
}

/**
 * Puts one of the offered wrong options in the place of another: a new version of the question, whose
 * answers are counted anew. What readers reported of it waits on.
 */
export async function replaceDistractor(
  editor: Editor,
  itemId: string,
  optionIndex: number,
  text: string,
  now: Date,
): Promise<Result<Decided, DecisionProblem>> {
  const next = (await findNext(itemId, optionIndex)).find((each) => each.text === text);
  if (next === undefined) return refuse("This option cannot stand there any more. Look again.");
  const revision = { options: next.options, confirmWarnings: true, keepsReports: true };
  const revised = await reviseItem(editor, itemId, revision, now);
  if (!revised.ok) return refuse(revised.problem.message);
  return { ok: true, value: { ...revised.value, message: `Replaced by “${text}”.` } };
}
