import type { ItemDraft } from "./item";
import { copyingRule } from "./lint/copying";
import { giveawayRules } from "./lint/giveaways";
import { optionRules } from "./lint/options";
import type { LintRule } from "./lint/rule";
import { stemRules } from "./lint/stem";
import { structureRules } from "./lint/structure";
import { timelineRules } from "./lint/timeline";
import { typedRules } from "./lint/typed";
import { whWordRule } from "./lint/wh-word";

/**
 * Every rule that an item is held against, after Haladyna, Downing and Rodriguez (2002). A machine's
 * item that fails one is refused; to a person's item they are warnings.
 */
export const lintRules: readonly LintRule[] = [
  ...structureRules,
  ...stemRules,
  ...optionRules,
  ...giveawayRules,
  whWordRule,
  copyingRule,
  ...typedRules,
  ...timelineRules,
];

export type LintReport = { passed: string[]; failed: { rule: string; reason: string }[] };

/** Holds an item against every rule that speaks of its kind. Reads the item alone, so that hand-written ones can be held too. */
export function lintDraft(draft: ItemDraft): LintReport {
  const report: LintReport = { passed: [], failed: [] };
  for (const { name, check } of lintRules.filter(({ appliesTo }) => appliesTo(draft.kind))) {
    const reason = check(draft);
    if (reason === null) {
      report.passed.push(name);
    } else {
      report.failed.push({ rule: name, reason });
    }
  }
  return report;
}
