import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { fetchPage } from "@/server/fetch-page";
import type { FetchOptions } from "@/server/fetch-page";
import { loopbackCertificate } from "./loopback-certificate";
import { answering, leadingTo, openLoopbackSite } from "./loopback-site";
import type { LoopbackSite } from "./loopback-site";

let site: LoopbackSite;
let secure: LoopbackSite;
beforeEach(async () => {
  site = await openLoopbackSite();
  secure = await openLoopbackSite("https");
});
afterEach(() => Promise.all([site.close(), secure.close()]));

const patient = { totalMs: 5_000, idleMs: 5_000, maxBytes: 100_000 };
const fetchOwn = (path: string, options: FetchOptions = {}) =>
  fetchPage(`${site.address}${path}`, { allowLoopback: true, limits: patient, ...options });

async function refusalOf(address: string, options: FetchOptions = {}) {
  const fetched = await fetchPage(address, { limits: patient, ...options });
  if (fetched.ok) throw new Error(`It was fetched: ${fetched.value.text.slice(0, 100)}`);
  expect(fetched.problem.message).toMatch(/^[A-Z].{15,}\.$/);
  return fetched.problem.reason;
}

const own = (path: string) => `${site.address}${path}`;
const loopback = { allowLoopback: true } as const;

describe("an address that leads on", () => {
  it("is followed to its page, whose own address is given back", async () => {
    site.pages.set("/a", leadingTo("/b?x=1#part", 301));
    site.pages.set("/b?x=1", leadingTo(own("/c"), 308));
    site.pages.set("/c", answering("<p>Arrived</p>"));
    const fetched = await fetchOwn("/a");
    expect(fetched).toMatchObject({
      ok: true,
      value: { address: own("/c"), text: "<p>Arrived</p>", type: "text/html" },
    });
  });

  it.each([
    ["http://10.0.0.1/", "private-address"],
    ["http://169.254.169.254/latest/meta-data/", "private-address"],
    ["http://127.0.0.2/", "private-address"],
    ["http://[::ffff:10.0.0.1]/", "private-address"],
    ["//192.168.0.1/", "private-address"],
    ["file:///etc/passwd", "scheme"],
    ["ftp://example.org/a", "scheme"],
    ["http://user:secret@example.org/", "credentials"],
    ["http://[", "not-an-address"],
  ])("to %s is refused there", async (location, reason) => {
    site.pages.set("/", leadingTo(location));
    expect(await refusalOf(own("/"), loopback)).toBe(reason);
  });

  it("from https:// to http:// is refused, and says so", async () => {
    secure.pages.set("/", leadingTo(own("/")));
    secure.pages.set("/same", leadingTo("/page"));
    secure.pages.set("/page", answering("<p>Hello</p>"));
    site.pages.set("/", answering("<p>Hello</p>"));
    const options = { ...loopback, authority: loopbackCertificate, limits: patient };
    expect(await refusalOf(`${secure.address}/`, options)).toBe("downgrade");
    expect(site.connections()).toBe(0);
    expect(await fetchPage(`${secure.address}/same`, options)).toMatchObject({ ok: true });
  });

  it("is given up after five steps", async () => {
    site.pages.set("/loop", leadingTo("/loop"));
    expect(await refusalOf(own("/loop"), loopback)).toBe("too-many-redirects");
    expect(site.asked).toHaveLength(6);
  });

  it("to nowhere is refused", async () => {
    site.pages.set("/", (_request, response) => void response.writeHead(302).end());
    expect(await refusalOf(own("/"), loopback)).toBe("http-status");
  });
});

describe("a page", () => {
  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
  ])("is unpacked from %s", async (packing, pack) => {
    const body = pack(Buffer.from("<p>Größe</p>"));
    site.pages.set("/", answering(body, "text/html", { "content-encoding": packing }));
    expect(await fetchOwn("/")).toMatchObject({ ok: true, value: { text: "<p>Größe</p>" } });
  });

  it("is read without a length", async () => {
    site.pages.set("/", (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<p>One");
      response.end(" two</p>");
    });
    expect(await fetchOwn("/")).toMatchObject({ ok: true, value: { text: "<p>One two</p>" } });
  });

  const latin = Buffer.from("<p>Gr\u00f6\u00dfe</p>", "latin1");
  const withMeta = Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), latin]);
  it.each([
    ["the header says", latin, "text/html; charset=ISO-8859-1", "<p>Größe</p>"],
    ["the page says", withMeta, "text/html", '<meta charset="iso-8859-1"><p>Größe</p>'],
    [
      "the byte-order mark says",
      Buffer.from("\ufeff<p>Größe</p>", "utf16le"),
      "text/html; charset=iso-8859-1",
      "<p>Größe</p>",
    ],
    ["UTF-8 is, where nobody says", Buffer.from("<p>Größe</p>"), "text/html", "<p>Größe</p>"],
  ])("is read in the encoding that %s", async (_who, body, type, text) => {
    site.pages.set("/", answering(body, type));
    expect(await fetchOwn("/")).toMatchObject({ ok: true, value: { text } });
  });

  it("is told apart from one that has changed, by what the server called it", async () => {
    site.pages.set("/", (request, response) => {
      const isKnown = request.headers["if-none-match"] === '"1"';
      response.writeHead(isKnown ? 304 : 200, { "content-type": "text/html", etag: '"1"' });
      response.end(isKnown ? "" : "<p>First</p>");
    });
    expect(await fetchOwn("/")).toMatchObject({ value: { isUnchanged: false, etag: '"1"' } });
    expect(await fetchOwn("/", { etag: '"1"' })).toMatchObject({
      value: { isUnchanged: true, text: "" },
    });
  });

  it("is asked for by name, and by nobody in particular", async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    site.pages.set("/", (request, response) => {
      headers = request.headers;
      response.writeHead(200, { "content-type": "text/html" }).end("<p>Hello</p>");
    });
    await fetchOwn("/");
    expect(headers["user-agent"]).toMatch(/^Stet\/0\.1/);
    expect(headers["cookie"]).toBeUndefined();
  });
});

describe("an answer that is no page is refused", () => {
  it.each([
    ["a picture", "image/png", "wrong-type"],
    ["a PDF", "application/pdf", "wrong-type"],
    ["JSON", "application/json", "wrong-type"],
    ["an unknown thing", "", "wrong-type"],
    ["an unknown encoding", "text/html; charset=klingon", "undecodable"],
  ])("as %s", async (_what, type, reason) => {
    site.pages.set("/", answering("<p>Hello</p>", type));
    expect(await refusalOf(own("/"), loopback)).toBe(reason);
  });

  it("when its letters are not in the encoding that it says", async () => {
    site.pages.set("/", answering(Buffer.from("<p>Gr\u00f6\u00dfe</p>", "latin1")));
    expect(await refusalOf(own("/"), loopback)).toBe("undecodable");
  });

  it.each([
    [404, "http-status"],
    [403, "http-status"],
    [429, "http-status"],
    [503, "http-status"],
    [304, "http-status"],
    [204, "http-status"],
  ])("by its status %d", async (status, reason) => {
    site.pages.set("/", (_request, response) => void response.writeHead(status).end());
    expect(await refusalOf(own("/"), loopback)).toBe(reason);
  });

  it("when it is packed in an unknown way, or is not what it says", async () => {
    const gzip = { "content-encoding": "gzip" };
    site.pages.set("/odd", answering("x", "text/html", { "content-encoding": "zstd" }));
    site.pages.set("/plain", answering("<p>Not packed</p>", "text/html", gzip));
    site.pages.set("/cut", answering(gzipSync("<p>Hello</p>").subarray(0, 20), "text/html", gzip));
    expect(await refusalOf(own("/odd"), loopback)).toBe("packing");
    expect(await refusalOf(own("/plain"), loopback)).toBe("broken-off");
    expect(await refusalOf(own("/cut"), loopback)).toBe("broken-off");
  });
});

describe("an answer that does not end well is given up", () => {
  it("when it says that it is too long, before it is read", async () => {
    site.pages.set("/", (_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "999999999" });
      response.flushHeaders();
    });
    expect(await refusalOf(own("/"), loopback)).toBe("too-large");
  });

  it("when it has no end", async () => {
    let sent = 0;
    site.pages.set("/", (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(10_000))) sent += 10_000;
      };
      response.on("drain", more);
      more();
    });
    expect(await refusalOf(own("/"), loopback)).toBe("too-large");
    expect(sent).toBeLessThan(50_000_000);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("when a small %s pack holds something huge", async (packing, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000, "a"));
    expect(bomb.length).toBeLessThan(patient.maxBytes);
    site.pages.set("/", answering(bomb, "text/html", { "content-encoding": packing }));
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(own("/"), loopback)).toBe("too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it("when its head is too long", async () => {
    site.pages.set("/", answering("<p>x</p>", "text/html", { "x-long": "x".repeat(30_000) }));
    expect(await refusalOf(own("/"), loopback)).toBe("too-large");
  });

  it("when it says nothing for too long", async () => {
    site.pages.set("/silent", () => undefined);
    site.pages.set("/stalled", (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<p>");
    });
    const limits = { totalMs: 30_000, idleMs: 100 };
    expect(await refusalOf(own("/silent"), { ...loopback, limits })).toBe("timeout");
    expect(await refusalOf(own("/stalled"), { ...loopback, limits })).toBe("timeout");
  });

  it("when it comes drop by drop", async () => {
    site.pages.set("/", (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    const limits = { totalMs: 300, idleMs: 30_000 };
    expect(await refusalOf(own("/"), { ...loopback, limits })).toBe("timeout");
  });

  it("when the connection breaks, early or late", async () => {
    site.pages.set("/early", (request) => void request.socket.destroy());
    site.pages.set("/late", (request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "1000" });
      response.write("<p>Half");
      response.on("drain", () => undefined);
      setImmediate(() => request.socket.destroy());
    });
    expect(await refusalOf(own("/early"), loopback)).toBe("unreachable");
    expect(await refusalOf(own("/late"), loopback)).toBe("broken-off");
  });

  it("when nobody listens, or somebody who does not speak HTTP", async () => {
    const other = createServer((socket) => socket.resume().end("220 mail.example.org\r\n"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusalOf(`http://127.0.0.1:${port}/`, loopback)).toBe("no-http");
    expect(await refusalOf(`https://127.0.0.1:${port}/`, loopback)).toBe("certificate");
    await new Promise((resolve) => other.close(resolve));
    expect(await refusalOf(`http://127.0.0.1:${port}/`, loopback)).toBe("unreachable");
  });

  it("when nobody vouches for its certificate", async () => {
    secure.pages.set("/", answering("<p>Hello</p>"));
    expect(await refusalOf(`${secure.address}/`, loopback)).toBe("certificate");
    expect(secure.asked).toEqual([]);
  });

  it("when the application stops", async () => {
    const stop = new AbortController();
    site.pages.set("/", () => stop.abort());
    expect(await refusalOf(own("/"), { ...loopback, signal: stop.signal })).toBe("stopped");
    expect(await refusalOf(own("/"), { ...loopback, signal: stop.signal })).toBe("stopped");
  });
});
