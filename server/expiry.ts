import "server-only";
import { v7 as uuid } from "uuid";
import { decide } from "@/facts/fact-status";
import { db } from "./db";
import { decisionTimeoutMs } from "./decisions";
import { dayToDate, isoDay } from "./fact-records";
import { standingOf } from "./fact-standing";
import { stateOf } from "./fact-state";
import { lockFacts, saveStep } from "./fact-steps";
import { operator } from "./session";

/**
 * Takes the facts out of use whose last day has passed: a state that nobody has looked at again since.
 * Their items retire; the desk shows them to be verified anew or replaced.
 * @returns how many.
 */
export async function expireStaleFacts(now: Date): Promise<number> {
  const stale = await db().fact.findMany({
    where: { status: "verified", staleAfter: { lt: dayToDate(isoDay(now)) } },
    select: { id: true },
  });
  if (stale.length === 0) return 0;
  return db().$transaction(
    async (transaction) => {
      const batchId = uuid();
      let expired = 0;
      const ids = stale.map(({ id }) => id);
      for (const fact of await lockFacts(transaction, ids)) {
        const outcome = decide(standingOf(fact), { kind: "expire", by: "machine" });
        const isStale = fact.staleAfter !== null && fact.staleAfter < isoDay(now);
        if (!outcome.ok || !isStale) continue;
        const step = {
          next: { ...stateOf(fact), status: outcome.value.next },
          action: "expire",
          reason: `It was to be asked until ${fact.staleAfter}.`,
          batchId,
          wasRight: true,
        };
        await saveStep(transaction, operator(), fact, step, now);
        expired += 1;
      }
      return expired;
    },
    { timeout: decisionTimeoutMs },
  );
}
