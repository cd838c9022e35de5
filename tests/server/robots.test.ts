import { fetchPage } from "@/server/fetch-page";
import type { FetchOptions } from "@/server/fetch-page";
import { answering, leadingTo, openLoopbackSite } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";

let site: LoopbackSite;
beforeEach(async () => {
  site = await openLoopbackSite();
  site.pages.set("/news/a", answering("<p>News</p>"));
});
afterEach(() => site.close());

async function outcomeOf(path: string, options: FetchOptions = {}): Promise<string> {
  const limits = { totalMs: 5_000, idleMs: 5_000 };
  const fetched = await fetchPage(`${site.address}${path}`, {
    allowLoopback: true,
    limits,
    ...options,
  });
  return fetched.ok ? "fetched" : fetched.problem.reason;
}

const rules = (...lines: string[]) => answering(lines.join("\n"), "text/plain");

describe("a page that a site's robots.txt speaks of", () => {
  it.each([
    ["no rule forbids", ["User-agent: *", "Disallow: /private"], "fetched"],
    ["a rule for all forbids", ["User-agent: *", "Disallow: /news/"], "robots"],
    ["a rule for Stet forbids", ["User-agent: stet", "Disallow: /"], "robots"],
    ["rules for others forbid", ["User-agent: Otherbot", "Disallow: /"], "fetched"],
    [
      "a rule for Stet allows, which outranks one for all",
      ["User-agent: *", "Disallow: /", "", "User-agent: Stet", "Allow: /"],
      "fetched",
    ],
    ["a longer rule allows", ["User-agent: *", "Disallow: /news", "Allow: /news/a"], "fetched"],
    ["a pattern forbids", ["User-agent: *", "Disallow: /*a$"], "robots"],
  ])("is read or not where %s", async (_case, lines, outcome) => {
    site.pages.set("/robots.txt", rules(...lines));
    expect(await outcomeOf("/news/a")).toBe(outcome);
    expect(site.asked).toEqual(outcome === "fetched" ? ["/news/a"] : []);
  });

  it("is refused with what one can do instead", async () => {
    site.pages.set("/robots.txt", rules("User-agent: *", "Disallow: /"));
    const fetched = await fetchPage(`${site.address}/news/a`, { allowLoopback: true });
    expect(!fetched.ok && fetched.problem.message).toBe(
      "The site asks programs not to read this page (robots.txt). Paste the article's text instead.",
    );
  });

  it("is not reached by way of another page either", async () => {
    site.pages.set("/robots.txt", rules("User-agent: *", "Disallow: /news/"));
    site.pages.set("/short", leadingTo("/news/a"));
    expect(await outcomeOf("/short")).toBe("robots");
    expect(site.asked).toEqual(["/short"]);
  });
});

describe("without rules that can be read", () => {
  const gone =
    (status: number): Parameters<typeof site.pages.set>[1] =>
    (_request, response) =>
      void response.writeHead(status).end();

  it.each([
    ["there is no robots.txt", () => gone(404), "fetched"],
    ["it is kept from us", () => gone(403), "fetched"],
    ["a web page is there", () => answering("<html>Not found</html>"), "fetched"],
    ["a picture is there", () => answering("GIF89a", "image/gif"), "fetched"],
    ["it is larger than any", () => rules("#".repeat(600_000)), "fetched"],
    ["it leads round in a circle", () => leadingTo("/robots.txt"), "fetched"],
    ["it leads to a private network", () => leadingTo("http://10.0.0.1/"), "fetched"],
    ["the server fails to give it", () => gone(503), "robots-unknown"],
    ["the server asks to come back later", () => gone(429), "robots-unknown"],
  ])("where %s", async (_case, answer, outcome) => {
    site.pages.set("/robots.txt", answer());
    expect(await outcomeOf("/news/a")).toBe(outcome);
  });
});

it("rules are read once where several pages of a site are read in one go", async () => {
  let times = 0;
  site.pages.set("/robots.txt", (request, response) => {
    times += 1;
    rules("User-agent: *", "Disallow: /b")(request, response);
  });
  site.pages.set("/b", answering("<p>B</p>"));
  const robots = new Map();
  expect(await outcomeOf("/news/a", { robots })).toBe("fetched");
  expect(await outcomeOf("/b", { robots })).toBe("robots");
  expect(times).toBe(1);
});

it("rules do not speak of feeds, which are there for programs", async () => {
  site.pages.set("/robots.txt", rules("User-agent: *", "Disallow: /"));
  site.pages.set("/feed", answering("<rss/>", "application/rss+xml"));
  expect(await outcomeOf("/feed", { kind: "feed" })).toBe("fetched");
});
