import type { LookupFunction } from "node:net";
import { fetchPage } from "@/server/fetch-page";
import type { FetchOptions } from "@/server/fetch-page";
import { answering, leadingTo, openLoopbackSite } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";

let site: LoopbackSite;
beforeEach(async () => {
  site = await openLoopbackSite();
});
afterEach(() => site.close());

const patient = { totalMs: 5_000, idleMs: 5_000, maxBytes: 100_000 };
async function refusalOf(address: string, options: FetchOptions = {}) {
  const fetched = await fetchPage(address, { limits: patient, ...options });
  if (fetched.ok) throw new Error(`It was fetched: ${fetched.value.text.slice(0, 100)}`);
  expect(fetched.problem.message).toMatch(/^[A-Z].{15,}\.$/);
  return fetched.problem.reason;
}

const own = (path: string) => `${site.address}${path}`;
const loopback = { allowLoopback: true } as const;

/** A stand-in for the system's name service that gives one answer after the other. */
function lookupOf(...answers: string[][]): LookupFunction & { calls: () => number } {
  let calls = 0;
  const lookup: LookupFunction = (_name, options, callback) => {
    const answer = answers[Math.min(calls, answers.length - 1)] ?? [];
    calls += 1;
    const found = answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? "", found[0]?.family);
  };
  return Object.assign(lookup, { calls: () => calls });
}

describe("an address that is refused before anything is asked", () => {
  it.each([
    ["http://127.0.0.1/"],
    ["http://127.1/"],
    ["http://0x7f.1/"],
    ["http://0177.0.0.1/"],
    ["http://2130706433/"],
    ["http://127.0.0.1./"],
    ["http://１２７.0.0.1/"],
    ["http://0.0.0.0/"],
    ["http://0/"],
    ["http://10.1.2.3/"],
    ["http://172.16.0.1/"],
    ["http://192.168.1.1/"],
    ["http://169.254.169.254/latest/meta-data/"],
    ["http://100.64.0.1/"],
    ["http://198.18.0.1/"],
    ["http://224.0.0.1/"],
    ["http://255.255.255.255/"],
    ["http://[::]/"],
    ["http://[::1]/"],
    ["http://[::ffff:127.0.0.1]/"],
    ["http://[::ffff:7f00:1]/"],
    ["http://[::127.0.0.1]/"],
    ["http://[64:ff9b::7f00:1]/"],
    ["http://[64:ff9b:1::7f00:1]/"],
    ["http://[2002:7f00:1::]/"],
    ["http://[2001:0:1::1]/"],
    ["http://[2001:db8::1]/"],
    ["http://[fe80::1]/"],
    ["http://[fc00::1]/"],
    ["http://[fd12:3456::1]/"],
    ["http://[fec0::1]/"],
    ["http://[ff02::1]/"],
  ])("leads to a private network: %s", async (address) => {
    expect(await refusalOf(address)).toBe("private-address");
  });

  it.each([
    ["", "not-an-address"],
    ["example.org/a", "not-an-address"],
    ["https://", "not-an-address"],
    ["http://[::1/", "not-an-address"],
    [`https://example.org/${"a".repeat(2000)}`, "not-an-address"],
    ["file:///etc/passwd", "scheme"],
    ["ftp://example.org/a", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["data:text/html,hello", "scheme"],
    ["https://user:secret@example.org/", "credentials"],
    ["https://user@example.org/", "credentials"],
    ["http://example.org:22/", "port"],
    ["https://example.org:8443/", "port"],
  ])("is none that Stet may fetch: %s", async (address, reason) => {
    expect(await refusalOf(address)).toBe(reason);
  });

  it("is this machine, unless a test says so, and then no other", async () => {
    site.pages.set("/", answering("<p>Hello</p>"));
    expect(await refusalOf(own("/"))).toBe("private-address");
    expect(site.connections()).toBe(0);
    for (const host of ["127.0.0.2", "10.0.0.1", "[::ffff:127.0.0.1]"]) {
      expect(await refusalOf(`http://${host}:${site.port}/`, loopback)).toBe("private-address");
    }
    expect(site.connections()).toBe(0);
  });
});

describe("a name", () => {
  it.each([
    ["a private address", ["10.0.0.1"]],
    ["this machine", ["127.0.0.1"]],
    ["a public address and this machine", ["93.184.216.34", "127.0.0.1"]],
    ["an address within an address", ["::ffff:127.0.0.1"]],
    ["a site-local address", ["fec0::1"]],
    ["an old-style address within an address", ["::7f00:1"]],
  ])("that stands for %s is not connected to", async (_what, answer) => {
    const lookup = lookupOf(answer);
    expect(await refusalOf("http://news.test/", { lookup })).toBe("private-address");
    expect(lookup.calls()).toBe(1);
  });

  it("that stands for a public address and then for this machine is not connected to", async () => {
    const answers = lookupOf(["93.184.216.34"], ["127.0.0.1"]);
    const stop = new AbortController();
    const lookup: LookupFunction = (...words) => {
      // The public address is not for a test to connect to: the first try ends here.
      if (answers.calls() === 0) stop.abort();
      answers(...words);
    };
    const { signal } = stop;
    expect(await refusalOf("http://news.test/", { lookup, signal })).toBe("stopped");
    expect(await refusalOf("http://news.test/", { lookup })).toBe("private-address");
    expect(answers.calls()).toBe(2);
  });

  it("that changes its address between two steps is not connected to again", async () => {
    site.pages.set("/", leadingTo("/next"));
    site.pages.set("/next", answering("<p>Secret</p>"));
    // The site's robots.txt, the page, and then the page that it leads to.
    const lookup = lookupOf(["127.0.0.1"], ["127.0.0.1"], ["127.0.0.2"]);
    const address = `http://news.test:${site.port}/`;
    expect(await refusalOf(address, { lookup, ...loopback })).toBe("private-address");
    expect(site.asked).toEqual(["/"]);
    expect(site.connections()).toBe(1);
  });

  it("that stands for nothing is told as such", async () => {
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error("none"), { code: "ENOTFOUND" }), "");
    expect(await refusalOf("http://news.test/", { lookup })).toBe("unknown-host");
  });
});
