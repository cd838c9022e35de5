import type { Metadata } from "next";
import { examViewOf } from "@/app/_mapping/exam-view-of";
import { SiteShell } from "@/app/_components/site-shell";
import { isIsoDate } from "@/lib/time";
import { loadExamPage } from "@/server/study-ways";
import { editorOf } from "@/server/session";
import { findRequestViewer, requestTimeZone } from "@/server/sign-in";
import { endExamAction, keepExamAction } from "./actions";
import { ExamScreen } from "./_components/exam-screen";

export const metadata: Metadata = { title: "Ready by a day" };
export const dynamic = "force-dynamic";

type Params = Partial<Record<"topic" | "day" | "ended" | "on", string | string[]>>;

const textOf = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : null;

export default async function ExamPage({ searchParams }: { searchParams: Promise<Params> }) {
  const params = await searchParams;
  const viewer = await findRequestViewer();
  const chosen = { topic: textOf(params.topic), day: textOf(params.day) };
  const loaded = await loadExamPage(viewer, chosen, new Date(), await requestTimeZone());
  const [topic, day] = [textOf(params.ended), textOf(params.on)];
  const ended = topic !== null && day !== null && isIsoDate(day) ? { topic, day } : null;
  return (
    <SiteShell section="today" showDesk={editorOf(viewer) !== null} note="Study">
      <ExamScreen view={examViewOf(loaded, ended)} keep={keepExamAction} end={endExamAction} />
    </SiteShell>
  );
}
