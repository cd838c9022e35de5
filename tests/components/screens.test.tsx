/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import axe from "axe-core";
import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { SiteShell } from "@/app/_components/site-shell";
import { TodayScreen } from "@/app/_today/today-screen";
import { WaysScreen } from "@/app/study/ways/_components/ways-screen";
import type { TodayWays } from "@/app/_today/today-view";
import { AccountPanel } from "@/app/account/_components/account-panel";
import { GuestPanel } from "@/app/account/_components/guest-panel";
import { SignInForm } from "@/app/account/_components/sign-in-form";
import { SignUpForm } from "@/app/account/_components/sign-up-form";
import { ImportForm } from "@/app/desk/_components/import-form";
import { PeopleList } from "@/app/desk/_components/people-list";
import { FactPage } from "@/app/facts/_components/fact-page";
import { FactsList } from "@/app/facts/_components/facts-list";
import { ProgressScreen } from "@/app/progress/_components/progress-screen";
import { StudySession } from "@/app/study/_components/study-session";
import { answeringBy } from "./answering";
import { quote, studyCard, told } from "./samples";
import { TimeSpent } from "@/app/progress/_components/time-spent";
import { done, factPage, ready } from "./sample-views";

const day = (index: number) =>
  new Date(Date.UTC(2024, 8, 1 + index)).toISOString().slice(0, "2024-09-01".length);
const days = Array.from({ length: 84 }, (_, index) => ({ day: day(index), answers: index % 5 }));
const refuse = async <State,>(previous: State) => previous;

const shell = (children: ReactNode) => (
  <SiteShell section="today" showDesk note="Fri 15 November">
    {children}
  </SiteShell>
);

const ways: TodayWays = {
  catchUp: { words: "245 facts came back while you were away.", href: "/study/catch-up" },
  exams: [{ title: "Asia-Pacific", note: "by 3 Dec · 4 days left", href: "/study/exam" }],
};

const screens: [name: string, screen: ReactNode][] = [
  ["today, ready", shell(<TodayScreen view={ready} ways={ways} />)],
  ["today, done", shell(<TodayScreen view={done} ways={ways} />)],
  ["today, empty", shell(<TodayScreen view={{ kind: "empty", canImport: true }} ways={ways} />)],
  [
    "ways to study",
    shell(
      <WaysScreen
        view={{
          catchUp: ways.catchUp,
          wrong: { title: "Ask me these again", note: "3 facts", href: "/study?mode=wrong" },
          exams: ways.exams,
          topics: [{ title: "Europe", note: "3 due · 2 new", href: "/study?topic=Europe" }],
          practiceTopics: ["Asia-Pacific", "Europe"],
        }}
      />,
    ),
  ],
  [
    "study",
    <StudySession
      key="study"
      learnerKey="ada"
      deck={[studyCard()]}
      {...answeringBy({
        saveAnswer: async () => ({ ok: true, told: told() }),
        markGuessed: async () => ({ ok: true, dueInDays: 1 }),
        sayRecall: async () => ({ ok: true, dueInDays: 1 }),
        undoAnswer: async () => ({ ok: true }),
      })}
      reportItem={async () => ({ ok: true })}
      shareTen={async () => ({ ok: true, address: "https://stet.example.org/ten/abc" })}
      leaveHref="/"
      moreHref={null}
      isGuest
    />,
  ],
  [
    "progress",
    shell(
      <ProgressScreen
        isGuest
        view={{
          kind: "some",
          known: 128,
          total: 143,
          measuredRecall: 0.91,
          desiredRecall: 0.9,
          curve: days.slice(-30).map(({ day: each }, index) => ({ day: each, known: index })),
          days,
          topics: [{ topic: "Economy", known: 22, total: 29, href: "/facts?topic=Economy" }],
          forecast: days.slice(0, 14).map(({ day: each }) => ({ day: each, due: 3 })),
          streak: { days: 6, forgivenDays: ["2024-11-19"], isAtRisk: true },
          foretold: [
            { from: 0.7, to: 0.75, predicted: 0.73, measured: 0.5, reviews: 4 },
            { from: 0.9, to: 0.95, predicted: 0.92, measured: 0.94, reviews: 120 },
          ],
          minutes: days
            .slice(-30)
            .map(({ day: each }, index) => ({ day: each, minutes: index % 9 })),
          hardest: [
            { statement: "It was so.", href: "/facts/f1", timesForgotten: 1, isSetAside: false },
            { statement: "It is not.", href: "/facts/f2", timesForgotten: 8, isSetAside: true },
          ],
        }}
        corrections={[
          {
            id: "c1",
            before: "Ishiba took office in November.",
            after: "Ishiba took office on 1 October 2024.",
            reason: "The source erred.",
            at: "2024-11-18T09:00:00Z",
            href: "/facts/f1",
            isSeen: false,
          },
          {
            id: "c2",
            before: "Abe took office.",
            after: null,
            reason: null,
            at: "2024-11-17T09:00:00Z",
            href: "/facts/f2",
            isSeen: true,
          },
        ]}
        onSeen={async () => undefined}
        timeZone="UTC"
      />,
    ),
  ],
  [
    "progress, empty",
    shell(
      <ProgressScreen
        isGuest={false}
        view={{ kind: "empty", startHref: "/" }}
        corrections={[]}
        onSeen={async () => undefined}
        timeZone="UTC"
      />,
    ),
  ],
  [
    "import",
    shell(
      <ImportForm
        action={refuse}
        publishers={[]}
        topics={["Economy"]}
        stories={[]}
        today="2024-11-20"
      />,
    ),
  ],
  [
    "people",
    shell(
      <PeopleList
        people={[
          { id: "p1", name: "Ada Moreno", email: "ada@example.org", role: "owner", isYou: true },
          { id: "p2", name: "Ben Okafor", email: "ben@example.org", role: "learner", isYou: false },
        ]}
        setRole={refuse}
      />,
    ),
  ],
  ["fact", shell(<FactPage {...factPage} />)],
  [
    "facts",
    shell(
      <FactsList
        query=""
        topic=""
        topics={["Economy"]}
        facts={[
          {
            id: "f1",
            href: "/facts/f1",
            statementParts: factPage.statementParts,
            standing: "verified",
            topic: "Economy",
            story: "Rates",
            origins: 2,
          },
        ]}
        total={1}
        previousHref={null}
        nextHref="/facts?page=2"
      />,
    ),
  ],
  ["sign in", shell(<SignInForm action={refuse} next="/" signUpHref="/account/sign-up" />)],
  [
    "sign up",
    shell(
      <SignUpForm
        action={refuse}
        next="/"
        signInHref="/account"
        guestAnswers={3}
        ownerToken={null}
      />,
    ),
  ],
  [
    "account",
    shell(
      <AccountPanel
        name="Ada Moreno"
        email="ada@example.org"
        role="owner"
        saveSettings={refuse}
        signOut={async () => undefined}
      />,
    ),
  ],
  ["guest", shell(<GuestPanel guestAnswers={3} signInHref="/a" signUpHref="/b" />)],
];

it.each(screens)("gives axe nothing to find on the screen: %s", async (_name, page) => {
  const { container } = render(page);
  // Colours are measured in a browser; this environment computes none.
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

it("marks the present section in the navigation", () => {
  render(shell(<p>Page</p>));
  for (const link of screen.getAllByRole("link", { name: "Today" })) {
    expect(link).toHaveAttribute("aria-current", "page");
  }
  expect(screen.getAllByRole("link", { name: "Facts" })[0]).not.toHaveAttribute("aria-current");
});

it("leads to the desk only those who may work there", () => {
  render(
    <SiteShell section="today" showDesk={false}>
      <p>Page</p>
    </SiteShell>,
  );
  expect(screen.queryByRole("link", { name: "Desk" })).not.toBeInTheDocument();
});

it("says how many things there are to remember, how long it takes, and about what", () => {
  render(<TodayScreen view={ready} ways={ways} />);
  expect(
    screen.getByRole("heading", { name: "Ten things worth remembering today" }),
  ).toBeInTheDocument();
  expect(screen.getByText(/About four minutes/)).toBeInTheDocument();
  expect(screen.getByText("3 facts")).toBeInTheDocument();
  expect(screen.getByText("1 due")).toBeInTheDocument();
  expect(screen.getByText("2 due, 1 new")).toBeInTheDocument();
});

it("draws the time spent once there is a minute to draw, and says it in words before", () => {
  const days = (last: number) => [
    { day: "2024-11-14", minutes: 0 },
    { day: "2024-11-15", minutes: last },
  ];
  const { rerender } = render(<TimeSpent minutes={days(0)} />);
  expect(screen.getByText("Less than a minute in the last 2 days.")).toBeInTheDocument();
  expect(screen.queryByRole("table", { hidden: true })).not.toBeInTheDocument();
  rerender(<TimeSpent minutes={days(1)} />);
  expect(screen.getByRole("table", { hidden: true })).toBeInTheDocument();
});

it("says when the next facts are due once today is done", () => {
  render(<TodayScreen view={done} ways={ways} />);
  expect(
    screen.getByText(/8 of 10 answers right\. The next 4 facts are due tomorrow\./),
  ).toBeInTheDocument();
});

it.each([
  ["verified", true],
  ["disputed", false],
  ["superseded", false],
] as const)("sets the stet mark under the words of a %s fact: %s", (standing, isMarked) => {
  const { container } = render(<FactPage {...factPage} standing={standing} />);
  expect(container.querySelector("h1 mark") !== null).toBe(isMarked);
});

it("shows an article's own markup as words", () => {
  const parts = [{ text: "<img src=x onerror=alert(1)>", marked: true }];
  const { container } = render(<FactPage {...factPage} evidence={[{ ...quote, parts }]} />);
  expect(container.querySelector("img")).toBeNull();
  expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeInTheDocument();
});
