import type { ReactNode } from "react";
import type { FormAction } from "@/components/form-state";
import type { FactStanding } from "@/app/_components/fact-standing";
import type { Decide } from "./desk-view";
import type { DeskSearchView } from "./desk-search";

export type InboxArticle = {
  id: string;
  href: string;
  title: string;
  publisher: string;
  /** ISO calendar date. */
  publishedAt: string;
  topic: string;
  story: string;
  /** Facts of the article by where they stand. */
  waiting: number;
  disputed: number;
  verified: number;
  skippedSentences: number;
  status: "usable" | "corrected" | "withdrawn";
};

/** A fact that an editor should look at first. */
export type InboxFact = {
  id: string;
  /** Where it is decided about, beside its article. */
  href: string;
  statement: string;
  standing: FactStanding;
  origins: number;
  story: string;
};

export type ArticleInboxProps = {
  articles: InboxArticle[];
  totals: { waiting: number; disputed: number; verified: number };
  search: DeskSearchView;
  importHref: string;
  /** Where all facts that wait are gone through; null when none does. */
  reviewHref: string | null;
  /** The facts to decide first. */
  children?: ReactNode;
};

export type ImportField =
  "text" | "file" | "publisher" | "publishedAt" | "url" | "title" | "topic" | "story";

export type ImportFormProps = {
  /** Redirects to the article when it was read; otherwise returns what is wrong. */
  action: FormAction<ImportField>;
  /** Offered while typing; others are allowed. */
  publishers: string[];
  topics: string[];
  stories: string[];
  /** ISO calendar date; the latest that can be chosen. */
  today: string;
};

export type Role = "learner" | "teacher" | "editor" | "owner";

export type Person = { id: string; name: string; email: string; role: Role; isYou: boolean };

export type PeopleListProps = {
  people: Person[];
  /** The form carries `personId` and `role`. */
  setRole: FormAction<"personId" | "role">;
};

export type AuditEntry = {
  id: string;
  /** ISO instant. */
  at: string;
  who: string;
  /** What was done, in words that follow the name: "verified", "rejected as a source's error". */
  what: string;
  /** What it was done to: the fact's statement, an article's title, a person's name. */
  about: string;
  href: string | null;
  reason: string | null;
  /** The words before and after, where it changed them. */
  change: { before: string; after: string } | null;
};

/** A decision of the list; `takingBack` is what goes along with it, null where it cannot be taken back. */
export type ListedDecision = AuditEntry & {
  takingBack: { decisions: number; questions: number } | null;
};

export type AuditListProps = {
  entries: ListedDecision[];
  decide: Decide;
  /** IANA name; the zone that times are told in. */
  timeZone: string;
};
