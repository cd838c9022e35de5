import { z } from "zod";
import type { BookOrder } from "@/assignments/sort-gradebook";

/** How a gradebook is looked at, as its address says it. */
export type BookSearch = BookOrder & {
  as: "percent" | "points";
  /** Also who was taken out of the class. */
  withRemoved: boolean;
};

export type AddressParameters = Record<string, string | string[] | undefined>;

const searchSchema = z.object({
  as: z.enum(["percent", "points"]).catch("percent"),
  sort: z.string().max(40).catch("name"),
  order: z.enum(["up", "down"]).catch("up"),
  removed: z.literal("shown").optional().catch(undefined),
});

/** Reads how a gradebook is looked at; what cannot be read is as usual: by name, in per cent. */
export function readBookSearch(parameters: AddressParameters): BookSearch {
  const { as, sort, order, removed } = searchSchema.parse(parameters);
  return { as, column: sort, isDescending: order === "down", withRemoved: removed === "shown" };
}

/** The address of a gradebook; what is as usual is left out of it. */
export function bookHref(path: string, search: BookSearch): string {
  const { as, column, isDescending, withRemoved } = search;
  const parameters = new URLSearchParams();
  if (as !== "percent") parameters.set("as", as);
  if (column !== "name") parameters.set("sort", column);
  if (isDescending) parameters.set("order", "down");
  if (withRemoved) parameters.set("removed", "shown");
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** What tapping a column's heading does: names begin at A, figures with the highest; again turns it. */
export function sortedBy(search: BookSearch, column: string): BookSearch {
  const isDescending = search.column === column ? !search.isDescending : column !== "name";
  return { ...search, column, isDescending };
}
