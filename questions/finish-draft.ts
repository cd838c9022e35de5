import type { Inquiry, Obstacle } from "./inquiry";
import type { ItemDraft } from "./item";
import type { ItemContext } from "./item-context";
import { evidenceOf, explanationOf } from "./explanation";
import { lintDraft } from "./lint";
import { readBack } from "./read-back";

/** What a kind has made up to here; the rest is the same for every kind. */
export type DraftParts = Pick<
  ItemDraft,
  "kind" | "stem" | "options" | "answer" | "expected" | "seed"
>;

export const generatorVersion = 1;

/** Completes a draft with explanation and evidence and holds it against every check. */
export function finishDraft(
  parts: DraftParts,
  inquiry: Inquiry,
  stem: { asksFigure: boolean },
  context: ItemContext,
): ItemDraft | Obstacle {
  const { fact } = inquiry;
  const draft: ItemDraft = {
    ...parts,
    factId: fact.id,
    ...(fact.setting === undefined ? {} : { settingFactId: fact.setting.factId }),
    explanation: explanationOf(fact),
    evidence: evidenceOf(fact),
    generator: `${parts.kind}/${inquiry.claim.predicate}/${inquiry.direction}`,
    generatorVersion,
    lint: [],
  };
  const report = lintDraft(draft);
  const [failure] = report.failed;
  if (failure) {
    return { rule: failure.rule, reason: `${failure.reason}: ${draft.stem}` };
  }
  const misread = readBack(draft, inquiry, stem, context);
  return misread ?? { ...draft, lint: report.passed };
}
