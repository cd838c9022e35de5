import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/**
 * Questions that the teachers of a class wrote for it (docs/decisions/025). They stay drafts for good,
 * so nothing that asks what is live ever meets them, and the desk has nothing to do with them.
 */
export const ofClass = { origin: "classroom" } as const satisfies Prisma.ItemWhereInput;

/** All other questions. */
export const notOfClass = { origin: { not: "classroom" } } as const satisfies Prisma.ItemWhereInput;

/** A class's questions that it may be asked: `isInUse` (server/current-items) for the database. */
export const inUseOfClass = {
  ...ofClass,
  status: "draft",
  retiredReason: null,
} as const satisfies Prisma.ItemWhereInput;
