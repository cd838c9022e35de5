import type { FactStanding } from "@/app/_components/fact-standing";
import { standingWords } from "@/app/_components/fact-standing";

/** What the desk is searched for; "" is anything. */
export type DeskFilter = {
  query: string;
  topic: string;
  publisher: string;
  status: "" | "waiting" | FactStanding;
};

/** A search as its form shows it: a plain form, so that it works without script. */
export type DeskSearchView = {
  /** Where the form leads. */
  path: string;
  filter: DeskFilter;
  topics: string[];
  publishers: string[];
  /** All that match; the page shows some of them. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
  previousHref: string | null;
  nextHref: string | null;
};

/** Where a fact may stand, in the order in which an editor thinks of it. */
export const statusChoices: readonly { value: DeskFilter["status"]; label: string }[] = [
  { value: "", label: "Anything" },
  { value: "waiting", label: "To decide" },
  { value: "corroborated", label: standingWords.corroborated },
  { value: "candidate", label: "One source" },
  { value: "disputed", label: standingWords.disputed },
  { value: "verified", label: standingWords.verified },
  { value: "rejected", label: standingWords.rejected },
  { value: "superseded", label: standingWords.superseded },
  { value: "expired", label: standingWords.expired },
];

/** True when something is searched for. */
export function isFiltered({ query, topic, publisher, status }: DeskFilter): boolean {
  return [query, topic, publisher, status].some((each) => each !== "");
}

/** The address of a search; what is not asked for is left out of it. */
export function deskHref(path: string, filter: DeskFilter, page = 1): string {
  const parameters = new URLSearchParams();
  if (filter.query !== "") parameters.set("q", filter.query);
  if (filter.topic !== "") parameters.set("topic", filter.topic);
  if (filter.publisher !== "") parameters.set("publisher", filter.publisher);
  if (filter.status !== "") parameters.set("status", filter.status);
  if (page > 1) parameters.set("page", String(page));
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}
