import "server-only";
import { overridesWithout } from "@/assignments/overrides-without";
import { overridesSchema } from "@/assignments/terms";
import type { Transaction } from "./db";
import { personalTables } from "./personal-data";

/**
 * Erases people with all that is theirs. What they did for others stays without their name: decisions
 * on facts, questions they wrote, the audit of a class.
 */
export async function erasePeople(transaction: Transaction, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  await forgetInOverrides(transaction, userIds);
  for (const table of Object.values(personalTables)) await table.erase?.(transaction, userIds);
  await transaction.user.deleteMany({ where: { id: { in: userIds } } });
}

/**
 * The exceptions of an assignment name students one by one; an id is left out of every list.
 * @param classId of the one class where that is to be done; without it, in all.
 */
export async function forgetInOverrides(
  transaction: Transaction,
  userIds: readonly string[],
  classId?: string,
): Promise<void> {
  const rows = await transaction.assignment.findMany({
    where: {
      ...(classId === undefined ? {} : { classId }),
      classroom: { students: { some: { userId: { in: [...userIds] } } } },
    },
    select: { id: true, overrides: true },
  });
  for (const { id, overrides: stored } of rows) {
    const before = overridesSchema.parse(stored);
    const overrides = overridesWithout(before, userIds);
    if (overrides.length === before.length && overrides.every((each, at) => each === before[at])) {
      continue;
    }
    await transaction.assignment.update({ where: { id }, data: { overrides } });
  }
}
