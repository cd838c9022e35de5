import { addDays } from "@/lib/time";
import type { Memory } from "./memory";

/**
 * The memory of a fact that was put right. What is known of it stays known, but it is asked again at
 * once: the day of the correction, or the day after the last answer where that is later, for a fact is
 * not asked twice a study day.
 * @param lastAnsweredAt ISO instant of the last answer that stands
 * @param correctedAt ISO instant of the latest correction; null where there was none
 */
export function afterCorrection(
  memory: Memory,
  lastAnsweredAt: string,
  correctedAt: string | null,
): Memory {
  if (correctedAt === null || Date.parse(lastAnsweredAt) >= Date.parse(correctedAt)) return memory;
  const correctedOn = correctedAt.slice(0, 10);
  const nextDay = addDays(memory.lastStudyDay, 1);
  const askAgain = correctedOn > nextDay ? correctedOn : nextDay;
  return askAgain < memory.dueDay ? { ...memory, dueDay: askAgain } : memory;
}
