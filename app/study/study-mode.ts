import { z } from "zod";
import type { ChosenMode } from "@/server/study-modes";

const topicSchema = z.string().trim().min(1).max(200).nullable().catch(null);
const kindSchema = z.enum(["wrong", "cram", "exam", "catch-up"]).nullable().catch(null);

export type StudyParams = { mode?: string | string[]; topic?: string | string[] };

/** The way to study that an address asks for; whatever makes no sense is today's queue. */
export function chosenModeOf(params: StudyParams): ChosenMode {
  const kind = kindSchema.parse(params.mode ?? null);
  const topic = topicSchema.parse(params.topic ?? null);
  switch (kind) {
    case null:
      return topic === null ? { kind: "today" } : { kind: "topic", topic };
    case "exam":
      return topic === null ? { kind: "today" } : { kind, topic };
    case "cram":
      return { kind, topic };
    case "wrong":
    case "catch-up":
      return { kind };
  }
}

/** The address of a way to study. */
export function studyHref(mode: ChosenMode): string {
  const query = new URLSearchParams();
  if (mode.kind !== "today" && mode.kind !== "topic") query.set("mode", mode.kind);
  if ("topic" in mode && mode.topic !== null) query.set("topic", mode.topic);
  const text = query.toString();
  return text === "" ? "/study" : `/study?${text}`;
}

/** The page of the plan for a topic; without one, where a plan is made. */
export const examHref = (topic: string): string =>
  `/study/exam?${new URLSearchParams({ topic }).toString()}`;
