import type { TodayView } from "@/app/_today/today-view";
import type { FactPageProps } from "@/app/facts/_components/fact-view";
import { conflict, quote } from "./samples";

export const ready: TodayView = {
  kind: "ready",
  count: 10,
  minutes: 4,
  stories: [
    { title: "Summit in Lima", dueCount: 0, newCount: 3 },
    { title: "Noto earthquake", dueCount: 1, newCount: 0 },
    { title: "Sweden joins NATO", dueCount: 2, newCount: 1 },
  ],
  startHref: "/study",
  corrected: { count: 1, href: "/progress" },
};
export const done: TodayView = {
  kind: "done",
  answered: 10,
  right: 8,
  next: { inDays: 1, count: 4 },
  moreHref: null,
  corrected: null,
};
export const factPage: FactPageProps = {
  topic: "Asia-Pacific",
  story: "Summit in Lima",
  standing: "verified",
  statementParts: [
    { text: "Over 10,000", marked: true },
    { text: " soldiers had arrived.", marked: false },
  ],
  origins: 2,
  evidence: [quote, quote],
  othersSay: [{ words: "A figure that does not exclude it", quote }],
  conflicts: [{ id: "k1", reason: conflict.reason, settled: null, sides: conflict.sides }],
  history: [
    {
      id: "h1",
      at: "2024-11-16T10:00:00Z",
      who: "Ada Moreno",
      what: "changed the words",
      reason: "The figure was missing.",
      change: { before: "Soldiers had arrived.", after: "Over 10,000 soldiers had arrived." },
    },
  ],
  successor: null,
  deskHref: "/desk",
  timeZone: "UTC",
};
