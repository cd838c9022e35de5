import { z } from "zod";
import { deskStatuses } from "@/facts/fact-status";
import type { DeskFilter, DeskSearchView } from "./_components/desk-search";
import { deskHref } from "./_components/desk-search";

const text = z.string().trim().max(200).catch("");

const searchSchema = z.object({
  q: text,
  topic: text,
  publisher: text,
  status: z.enum(["", "waiting", ...deskStatuses]).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type AddressParameters = Promise<Record<string, string | string[] | undefined>>;

/** Reads what the address of a desk page searches for; what cannot be read is left out. */
export async function readDeskSearch(
  parameters: AddressParameters,
): Promise<{ filter: DeskFilter; page: number }> {
  const { q, topic, publisher, status, page } = searchSchema.parse(await parameters);
  return { filter: { query: q, topic, publisher, status }, page };
}

/**
 * The search as its form and its page links show it.
 * @param total how many there are to find
 * @param pageLength how many of them a page shows
 */
export function deskSearchView(
  path: string,
  { filter, page }: { filter: DeskFilter; page: number },
  choices: { topics: string[]; publishers: string[] },
  { total, pageLength }: { total: number; pageLength: number },
): DeskSearchView {
  const pages = Math.max(1, Math.ceil(total / pageLength));
  return {
    path,
    filter,
    ...choices,
    total,
    page,
    pages: Math.max(pages, page),
    previousHref: page > 1 ? deskHref(path, filter, Math.min(page - 1, pages)) : null,
    nextHref: page < pages ? deskHref(path, filter, page + 1) : null,
  };
}
