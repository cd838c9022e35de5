import { later } from "@/components/later";

/** What a session shows after its first question, and beside it; the question stands without. */
export const sessionParts = later(async () => {
  const [feedback, end, menu, report, words] = await Promise.all([
    import("./feedback"),
    import("./session-end"),
    import("./session-menu"),
    import("./report-dialog"),
    import("./told-words"),
  ]);
  return {
    Feedback: feedback.Feedback,
    SessionEnd: end.SessionEnd,
    SessionMenu: menu.SessionMenu,
    ReportDialog: report.ReportDialog,
    toldWords: words.toldWords,
  };
});
