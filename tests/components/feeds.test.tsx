/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { agoText, feedState } from "@/app/_mapping/feed-view-of";
import { FeedList } from "@/app/desk/_components/feed-list";
import type { FeedListProps, FeedView } from "@/app/desk/_components/feed-view";
import { typedText } from "@/components/form-state";
import type { FormState } from "@/components/form-state";
import type { FeedRecord } from "@/server/feeds";

const now = new Date("2024-11-16T14:25:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const record: FeedRecord = {
  id: "f1",
  url: "https://gazette.example/feed",
  title: "The Gazette",
  publisher: "The Gazette",
  topic: "",
  isPaused: false,
  createdAt: ago(9000),
  nextPollAt: ago(-30),
  lastPolledAt: ago(5),
  lastSucceededAt: ago(5),
  problem: null,
  newEntries: 3,
  waiting: 0,
  articles: 12,
  refused: 0,
  refusedEntries: [],
};
const problem = "There is no page at this address (404).";

describe("feedState", () => {
  it.each<[string, Partial<FeedRecord>, string]>([
    ["was read", {}, "Read 5 minutes ago, 3 new."],
    ["had nothing new", { newEntries: 0 }, "Read 5 minutes ago, nothing new."],
    [
      "has entries that wait",
      { waiting: 12 },
      "Read 5 minutes ago, 3 new. 12 entries still to be fetched.",
    ],
    [
      "was never read",
      { lastPolledAt: null, lastSucceededAt: null },
      "Not read yet: its articles come in within a minute.",
    ],
    [
      "failed since another day",
      { problem, lastSucceededAt: new Date("2024-11-03T08:00:00Z") },
      "Not read since 3 November 2024, 09:00: there is no page at this address (404). Tried again at 15:20; next at 15:55.",
    ],
    [
      "failed since it was subscribed to",
      { problem, lastSucceededAt: null, nextPollAt: ago(1) },
      "Could never be read: there is no page at this address (404). Tried again at 15:20; again within a minute.",
    ],
    ["is paused", { isPaused: true, problem }, "Paused. Last read 5 minutes ago."],
  ])("tells in words of a feed that %s", (_what, change, words) => {
    expect(feedState({ ...record, ...change }, now, "Europe/Berlin").words).toBe(words);
  });

  it.each([
    [0, "just now"],
    [1, "1 minute ago"],
    [59, "59 minutes ago"],
    [60, "1 hour ago"],
    [2000, "33 hours ago"],
    [3000, "2 days ago"],
  ])("counts %d minutes as %s", (minutes, words) => {
    expect(agoText(ago(minutes), now)).toBe(words);
  });
});

const view: FeedView = {
  id: "f1",
  title: "The Gazette",
  url: "https://gazette.example/feed",
  publisher: "The Gazette",
  topic: "World",
  isPaused: false,
  state: { tone: "right", words: "Read 5 minutes ago, 3 new." },
  articles: 12,
  refused: 1,
  refusedEntries: [{ title: "A film", url: "https://gazette.example/film", problem: "No text." }],
};

const done = (message: string): FormState<never> => ({
  status: "done",
  values: {},
  errors: {},
  message,
});

function open(props: Partial<FeedListProps> = {}) {
  return render(
    <FeedList
      feeds={[view, { ...view, id: "f2", title: "The Herald", isPaused: true, refused: 0 }]}
      publishers={["The Gazette"]}
      topics={["World"]}
      subscribe={async () => done("Subscribed to The Post.")}
      change={async () => done("Saved.")}
      readNow={async () => done("Read: 2 articles taken in.")}
      pause={async () => done("Paused.")}
      remove={async () => done("Removed.")}
      {...props}
    />,
  );
}

const row = (name: string) => screen.getByRole("listitem", { name });

describe("the list of feeds", () => {
  it.each([
    ["with feeds", {}],
    ["without any", { feeds: [] }],
  ])("gives axe nothing to find %s", async (_what, props) => {
    const { container } = open(props);
    for (const details of container.querySelectorAll("details")) details.open = true;
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it("says what is so and what to do where there is none", () => {
    open({ feeds: [] });
    expect(screen.getByText("No feeds yet")).toBeInTheDocument();
  });

  it("subscribes, says so, and begins anew", async () => {
    const sent: FormData[] = [];
    open({
      subscribe: async (_previous, form) => {
        sent.push(form);
        return done("Subscribed to The Post.");
      },
    });
    const user = userEvent.setup();
    const form = screen.getByRole("form", { name: "Subscribe to a feed" });
    await user.type(within(form).getByLabelText("Address"), "https://post.example/feed");
    await user.click(within(form).getByRole("button", { name: "Subscribe" }));
    expect(await screen.findByText("Subscribed to The Post.")).toBeInTheDocument();
    expect(sent[0]?.get("address")).toBe("https://post.example/feed");
    expect(within(form).getByLabelText("Address")).toHaveValue("");
  });

  it("keeps what was typed when the feed is refused, and goes to the field", async () => {
    const errors = { address: "There is no page at this address (404)." };
    open({
      subscribe: async () => ({ status: "refused", values: {}, errors, message: null }),
    });
    const user = userEvent.setup();
    const form = screen.getByRole("form", { name: "Subscribe to a feed" });
    await user.type(within(form).getByLabelText("Address"), "https://post.example/feed");
    await user.type(within(form).getByLabelText(/^Topic/), "World");
    await user.click(within(form).getByRole("button", { name: "Subscribe" }));
    const address = within(form).getByLabelText("Address");
    await screen.findByText(errors.address);
    expect(address).toHaveFocus();
    expect(address).toHaveValue("https://post.example/feed");
    expect(within(form).getByLabelText(/^Topic/)).toHaveValue("World");
  });

  it("reads and pauses the feed of its row, and says how it went there", async () => {
    const sent: string[] = [];
    open({
      readNow: async (_previous, form) => {
        sent.push(typedText(form, "feedId"));
        return done("Read: 2 articles taken in.");
      },
      pause: async (_previous, form) => {
        sent.push(`${typedText(form, "feedId")} ${typedText(form, "isPaused")}`);
        return done("It is read again.");
      },
    });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Read now: The Gazette" }));
    const told = await within(row("The Gazette")).findByText("Read: 2 articles taken in.");
    expect(told.closest('[role="status"]')).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "Resume: The Herald" }));
    await within(row("The Herald")).findByText("It is read again.");
    expect(sent).toEqual(["f1", "f2 false"]);
  });

  it("asks before it removes a feed, says that its articles stay, and tells when it is gone", async () => {
    const sent: string[] = [];
    open({
      remove: async (_previous, form) => {
        sent.push(typedText(form, "feedId"));
        return done("Removed. Its articles stay at the desk.");
      },
    });
    const user = userEvent.setup();
    const gazette = row("The Gazette");
    await user.click(within(gazette).getByText("Remove…"));
    expect(within(gazette).getByText(/The 12 articles from it stay\./)).toBeInTheDocument();
    expect(sent).toEqual([]);
    await user.click(within(gazette).getByRole("button", { name: "Remove this feed" }));
    await screen.findByText("Removed. Its articles stay at the desk.");
    expect(sent).toEqual(["f1"]);
    expect(screen.getByRole("heading", { name: "Feeds" })).toHaveFocus();
  });

  it("shows which entries were not taken in, and why", () => {
    open();
    const gazette = row("The Gazette");
    expect(within(gazette).getByText("1 entry not taken in")).toBeInTheDocument();
    expect(within(gazette).getByText("No text.")).toBeInTheDocument();
  });
});
