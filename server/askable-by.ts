import "server-only";
import type { Prisma } from "@/prisma/generated/client";

/** Facts that a learner can be asked: verified, with a live question, and not set aside by the learner. */
export const askableBy = (learnerId: string) =>
  ({
    status: "verified",
    items: { some: { status: "live" } },
    suspensions: { none: { learnerId } },
  }) satisfies Prisma.FactWhereInput;
