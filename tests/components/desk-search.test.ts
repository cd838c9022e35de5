import { deskHref, isFiltered } from "@/app/desk/_components/desk-search";
import type { DeskFilter } from "@/app/desk/_components/desk-search";
import { deskSearchView, readDeskSearch } from "@/app/desk/read-desk-search";

const none: DeskFilter = { query: "", topic: "", publisher: "", status: "" };
const read = (address: Record<string, string | string[]>) =>
  readDeskSearch(Promise.resolve(address));

it.each([
  ["nothing for an empty address", {}, { filter: none, page: 1 }],
  [
    "words, topic, publisher, status and page",
    { q: " Lima ", topic: "Politics", publisher: "A & B", status: "disputed", page: "3" },
    {
      filter: { query: "Lima", topic: "Politics", publisher: "A & B", status: "disputed" },
      page: 3,
    },
  ],
  [
    "nothing from what it cannot read",
    { q: ["a", "b"], status: "burnt", page: "-2", topic: "x".repeat(300) },
    { filter: none, page: 1 },
  ],
])("reads %s", async (_what, address, expected) => {
  expect(await read(address)).toEqual(expected);
});

it("writes an address that is read back as the same search", async () => {
  const filter: DeskFilter = {
    query: "50 % & more",
    topic: "",
    publisher: "A",
    status: "verified",
  };
  const href = deskHref("/desk", filter, 2);
  const address = Object.fromEntries(new URL(href, "http://desk.test").searchParams);
  expect(await read(address)).toEqual({ filter, page: 2 });
});

it("leaves out of the address what is not asked for", () => {
  expect(deskHref("/desk/review", none)).toBe("/desk/review");
  expect(isFiltered(none)).toBe(false);
  expect(isFiltered({ ...none, status: "waiting" })).toBe(true);
});

const choices = { topics: [], publishers: [] };

it.each([
  ["no other page when all are on one", 1, 60, null, null, 1],
  ["the next page from the first", 1, 61, null, "/desk?page=2", 2],
  ["the page before from the last", 2, 61, "/desk", null, 2],
  ["the last page from beyond the end", 9, 61, "/desk?page=2", null, 9],
] as const)("leads to %s", (_what, page, total, previousHref, nextHref, pages) => {
  const view = deskSearchView("/desk", { filter: none, page }, choices, { total, pageLength: 60 });
  expect(view).toMatchObject({ previousHref, nextHref, pages });
});
