/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import axe from "axe-core";
import { render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { SiteShell } from "@/app/_components/site-shell";
import { ArticleInbox } from "@/app/desk/_components/article-inbox";
import { ArticleVersions } from "@/app/desk/_components/article-versions";
import { AuditList } from "@/app/desk/_components/audit-list";
import { CorrectForm } from "@/app/desk/_components/correct-form";
import type { ArticleInboxProps } from "@/app/desk/_components/desk-lists";
import { DeskReview } from "@/app/desk/_components/desk-review";
import { FirstFacts } from "@/app/desk/_components/first-facts";
import { textDifference } from "@/facts/text-difference";
import { openDesk } from "./desk-open";
import { deskProps, deskSearch, saved, twoSources } from "./desk-samples";
import { conflict, deskArticle, deskFact } from "./samples";

const shell = (children: ReactNode) => (
  <SiteShell section="desk" showDesk note="Desk">
    {children}
  </SiteShell>
);
const desk = (given: Parameters<typeof deskProps>[0]) => (
  <SiteShell section="desk" showDesk width="full">
    <DeskReview {...deskProps(given)} />
  </SiteShell>
);

const inbox = (given: Partial<ArticleInboxProps> = {}) => (
  <ArticleInbox
    articles={[
      {
        id: "a1",
        href: "/desk/articles/a1",
        title: "Soldiers arrive",
        publisher: "Morning Brief",
        publishedAt: "2024-11-15",
        topic: "Asia-Pacific",
        story: "Summit in Lima",
        waiting: 4,
        disputed: 1,
        verified: 2,
        skippedSentences: 3,
        status: "corrected",
      },
    ]}
    totals={{ waiting: 4, disputed: 1, verified: 2 }}
    search={deskSearch({ path: "/desk", total: 1 })}
    importHref="/desk/import"
    reviewHref="/desk/review"
    {...given}
  />
);

const first = (
  <FirstFacts
    title="Decide first"
    facts={[
      {
        id: "f1",
        href: "/desk/articles/a1?fact=f1",
        statement: "Over 10,000 arrived.",
        standing: "corroborated",
        origins: 2,
        story: "Summit in Lima",
      },
    ]}
    total={12}
    allHref="/desk/review"
  />
);

const disputed = deskFact({
  standing: "disputed",
  staleAfter: "2027-01-31",
  successor: { statement: null, href: "/facts/f2" },
  evidence: twoSources,
  conflicts: [{ ...conflict, isInsideOneFact: true }],
});
const filtered = { query: "Lima", topic: "Economy", publisher: "", status: "disputed" } as const;

const screens: [name: string, screen: ReactNode][] = [
  ["an article and its facts", desk({ facts: [disputed] })],
  ["an article without facts", desk({ facts: [] })],
  ["facts that wait", desk({ search: deskSearch({ total: 90, pages: 2, nextHref: "?page=2" }) })],
  ["facts that were not found", desk({ facts: [], search: deskSearch({ filter: filtered }) })],
  ["inbox", shell(inbox({ children: first }))],
  ["inbox without articles", shell(inbox({ articles: [] }))],
  [
    "inbox where nothing was found",
    shell(inbox({ articles: [], search: deskSearch({ path: "/desk", filter: filtered }) })),
  ],
  [
    "decisions",
    shell(
      <AuditList
        timeZone="UTC"
        decide={async () => ({ ok: true, decisionId: "u1", message: "Taken back." })}
        entries={[
          {
            id: "d1",
            at: "2024-11-16T10:00:00Z",
            who: "Ada Moreno",
            what: "changed the words of this fact",
            about: "Over 10,000 soldiers had arrived.",
            href: "/facts/f1",
            reason: null,
            change: { before: "10,000 had arrived.", after: "Over 10,000 had arrived." },
            takingBack: { decisions: 1, questions: 3 },
          },
        ]}
      />,
    ),
  ],
  [
    "versions",
    shell(
      <ArticleVersions
        title="Soldiers arrive"
        publisher="Morning Brief"
        status="corrected"
        articleHref="/desk/articles/a1"
        correctHref="/desk/articles/a1/correct"
        timeZone="UTC"
        versions={[2, 1].map((number) => ({
          number,
          publishedAt: "2024-11-15",
          createdAt: "2024-11-16T10:00:00Z",
          claims: 3,
          changes: number === 1 ? null : textDifference("10,000 arrived.", "11,000 arrived."),
          text: "11,000 arrived.",
        }))}
      />,
    ),
  ],
  [
    "correct the text",
    shell(
      <CorrectForm
        title="Soldiers arrive"
        publisher="Morning Brief"
        text="10,000 arrived."
        publishedAt="2024-11-15"
        today="2024-11-20"
        articleHref="/desk/articles/a1"
        versionsHref="/desk/articles/a1/versions"
        action={async (previous) => previous}
        decide={async () => saved}
      />,
    ),
  ],
];

// Colours are measured in a browser; this environment computes none.
const rules = { "color-contrast": { enabled: false } };

async function complaintsAbout(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

beforeEach(() => window.localStorage.clear());

it.each(screens)("gives axe nothing to find on the screen: %s", async (_name, page) => {
  const { container } = render(page);
  expect(await complaintsAbout(container)).toEqual([]);
});

it.each([
  ["e", "Edit the fact"],
  ["r", "Reject the fact"],
  ["s", "Split the fact"],
  ["m", "Merge with another fact"],
  ["p", "Replace by a newer fact"],
  ["b", "Verify what several sources agree on"],
  ["?", "Keys of the desk"],
])("gives axe nothing to find in the dialog of %s", async (key, name) => {
  const fact = deskFact({ standing: "verified", evidence: twoSources });
  const { user } = openDesk([fact, deskFact({ id: "f2" })], saved, { initialFactId: "f1" });
  await user.keyboard(key);
  const dialog = screen.getByRole("dialog", { name });
  if (key === "m" || key === "p") await user.click(await within(dialog).findByRole("radio"));
  expect(await complaintsAbout(dialog)).toEqual([]);
});

it("shows the facts to decide first above the articles, and leads to all of them", () => {
  render(inbox({ children: first }));
  expect(screen.getByRole("link", { name: "Over 10,000 arrived." })).toHaveAttribute(
    "href",
    "/desk/articles/a1?fact=f1",
  );
  expect(screen.getByRole("link", { name: "Go through all 12 facts" })).toHaveAttribute(
    "href",
    "/desk/review",
  );
});

it("searches by a plain form whose fields hold what was searched for, with a way to clear it", () => {
  render(inbox({ search: deskSearch({ path: "/desk", filter: filtered, total: 1 }) }));
  const form = screen.getByRole<HTMLFormElement>("search");
  expect(form).toHaveAttribute("action", "/desk");
  expect(Object.fromEntries(new FormData(form))).toEqual({
    q: "Lima",
    topic: "Economy",
    publisher: "",
    status: "disputed",
  });
  expect(screen.getByRole("link", { name: "Clear" })).toHaveAttribute("href", "/desk");
  expect(screen.getByRole("heading", { name: "1 article" })).toBeInTheDocument();
});

it("has a way back where nothing was found", () => {
  render(inbox({ articles: [], search: deskSearch({ path: "/desk", filter: filtered }) }));
  expect(screen.getByText("Nothing found")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Show all articles" })).toHaveAttribute("href", "/desk");
});

it("keeps what the last decision came to, with its undo, when nothing is left to decide", async () => {
  const { user, refresh } = openDesk([deskFact()], saved, { search: deskSearch() });
  await user.keyboard("v");
  await screen.findByText("Verified.");
  refresh([]);
  expect(screen.getByText("Nothing waits")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Undo" })).toBeInTheDocument();
});

it("leads to the pages before and after", () => {
  render(
    desk({
      articles: [deskArticle()],
      search: deskSearch({ total: 150, page: 2, pages: 3, previousHref: "/a", nextHref: "/b" }),
    }),
  );
  const pages = within(screen.getByRole("navigation", { name: "Pages" }));
  expect(pages.getByRole("link", { name: "Previous" })).toHaveAttribute("href", "/a");
  expect(pages.getByRole("link", { name: "Next" })).toHaveAttribute("href", "/b");
  expect(screen.getByText("150 facts, page 2 of 3")).toBeInTheDocument();
});

it("leads from a fact that waits to all facts of its article, where they are verified together", async () => {
  const { user } = openDesk([deskFact()], saved, { search: deskSearch() });
  expect(screen.getByRole("link", { name: "All its facts" })).toHaveAttribute(
    "href",
    "/desk/articles/a1",
  );
  await user.keyboard("b");
  expect(screen.getByText(/Open an article/)).toBeInTheDocument();
});
