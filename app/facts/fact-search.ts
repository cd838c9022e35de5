import { z } from "zod";

const text = z.string().max(200).catch("");

const searchSchema = z.object({
  q: text,
  topic: text,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type FactSearch = { query: string; topic: string; page: number };

/** Reads the address's search; what cannot be read is left out. */
export function readFactSearch(
  parameters: Record<string, string | string[] | undefined>,
): FactSearch {
  const { q, topic, page } = searchSchema.parse(parameters);
  return { query: q, topic, page };
}

export function searchHref({ query, topic, page }: FactSearch): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (topic !== "") parameters.set("topic", topic);
  if (page > 1) parameters.set("page", String(page));
  const text = parameters.toString();
  return text === "" ? "/facts" : `/facts?${text}`;
}
