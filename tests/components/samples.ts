import type { SourceQuote } from "@/app/_components/source-quote";
import type { DeskArticle, DeskFact } from "@/app/desk/_components/desk-view";
import type { StudyCard, Told } from "@/app/study/_components/study-card";

/** Small factories for the screens' data; a test names only what it is about. */

export const quote: SourceQuote = {
  parts: [
    { text: "The department announced that ", marked: false },
    { text: "over 10,000 soldiers", marked: true },
    { text: " had arrived.", marked: false },
  ],
  publisher: "Morning Brief",
  publishedAt: "2024-11-15",
  speaker: null,
  href: "/articles/a1",
};

export const studyCard = (given: Partial<StudyCard> = {}): StudyCard => ({
  factId: "f1",
  itemId: "i1",
  itemVersion: 1,
  kind: "multiple-choice",
  stem: "How many soldiers had arrived?",
  options: [
    { id: "0", text: "over 3,000" },
    { id: "1", text: "over 5,000" },
    { id: "2", text: "over 10,000" },
  ],
  topic: "Asia-Pacific",
  story: "Summit in Lima",
  reason: "due",
  ...given,
});

export const told = (given: Partial<Told> = {}): Told => ({
  correct: true,
  rightOptionId: "2",
  statement: "Over 10,000 soldiers had arrived.",
  why: null,
  evidence: [quote],
  independentSources: 2,
  othersSay: ["as many as 12,000"],
  corrected: null,
  dueInDays: 1,
  ...given,
});

export const deskFact = (given: Partial<DeskFact> = {}): DeskFact => ({
  id: "f1",
  articleId: "a1",
  label: "Soldiers that arrived",
  summary: "2 sources · compatible",
  standing: "corroborated",
  statement: "Over 10,000 soldiers had arrived.",
  statementParts: [
    { text: "Over 10,000", marked: true },
    { text: " soldiers had arrived.", marked: false },
  ],
  origins: 2,
  rows: [{ label: "Value", text: "over 10,000", note: "(10,000 or more)" }],
  evidence: [{ ...quote, claimId: "c1" }],
  othersSay: [{ words: "A figure that does not exclude it", quote }],
  conflicts: [],
  preview: [
    {
      kind: "multiple-choice",
      stem: "How many soldiers had arrived?",
      options: [
        { text: "over 3,000", right: false },
        { text: "over 10,000", right: true },
      ],
    },
  ],
  items: [],
  refusals: [],
  editable: [{ name: "lower", label: "At least", value: "10000", hint: null, input: "number" }],
  verifyBlocked: null,
  dateToConfirm: null,
  staleAfter: null,
  successor: null,
  href: null,
  ...given,
});

export const deskArticle = (given: Partial<DeskArticle> = {}): DeskArticle => ({
  id: "a1",
  title: "Soldiers arrive",
  publisher: "Morning Brief",
  publishedAt: "2024-11-15",
  url: null,
  claimCount: 1,
  skippedCount: 1,
  paragraphs: [
    [
      { kind: "text", text: "The department announced that " },
      { kind: "claim", text: "over 10,000 soldiers", factIds: ["f1"], standing: "corroborated" },
      { kind: "text", text: " had arrived. " },
      { kind: "skipped", text: "More may follow.", reason: "a possibility" },
    ],
  ],
  status: "usable",
  warning: null,
  href: "/desk/articles/a1",
  correctHref: "/desk/articles/a1/correct",
  versionsHref: "/desk/articles/a1/versions",
  ...given,
});

export const conflict: DeskFact["conflicts"][number] = {
  id: "k1",
  resolution: "open",
  reason: "Two people are named for one office.",
  sides: [
    { claimId: "c1", factId: "f1", href: "#", statement: "Abe was prime minister.", quote },
    { claimId: "c2", factId: null, href: "#", statement: "Ishiba was prime minister.", quote },
  ],
  isInsideOneFact: false,
};
