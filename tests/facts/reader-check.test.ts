import fc from "fast-check";
import { checkArticleText, decodeArticleFile } from "@/facts/reader";
import { longestArticle } from "@/facts/reader-check";

const news = "The toll rose to 84 on Thursday, the government said. ";

const reasonOf = (result: ReturnType<typeof checkArticleText>) =>
  result.ok ? null : result.problem.reason;

describe("checkArticleText", () => {
  it.each<[what: string, source: string, reason: string | null]>([
    ["an article", news, null],
    ["an article in several scripts", `${news} 東京 Москва القاهرة é ñ ß`, null],
    [
      "an article of exactly the limit",
      "the word ".repeat(longestArticle).slice(0, longestArticle),
      null,
    ],
    ["one stray broken letter", `${news.repeat(5)} caf\ufffd`, null],
    ["nothing", "", "empty"],
    ["white space", " \n\t\u00a0", "empty"],
    ["a character over the limit", "a".repeat(longestArticle + 1), "too-long"],
    ["a zero byte", `${news}\0`, "binary"],
    ["mostly control characters", "\u0001\u0002\u0003 PNG", "binary"],
    ["letters lost in decoding", "Caf\ufffd, d\ufffdj\ufffd vu", "broken-encoding"],
    ["UTF-8 read as Windows-1252", "CafÃ© and dÃ©jÃ  vu, itâ€™s", "broken-encoding"],
    ["halves of characters", "\ud800 one \udc00 two \ud800 three", "broken-encoding"],
    ["figures only", "12 34 56\n78 90", "no-sentences"],
    ["marks only", "(((((((((", "no-sentences"],
    [
      "figures with a few words",
      `The final results are: ${"12 – 34, ".repeat(100)}`,
      "no-sentences",
    ],
    ["capitals only", news.repeat(3).toUpperCase(), "all-capitals"],
    ["a sentence in capitals", `${news} ${news.toUpperCase()} ${news}`, null],
    ["a short line in capitals", "THE TOLL ROSE TO 84 ON THURSDAY", null],
    [
      "another language",
      "Le bilan est monté à 84 morts jeudi, a dit la ministre. ".repeat(5),
      "not-english",
    ],
    ["a list of names", "Ana Ruiz, Bo Lind, Chen Wu, Dana Roe, ".repeat(10), "not-english"],
    [
      "names of a foreign country in English",
      "The mayors of Las Vegas and Los Altos met the mayor of San Juan de los Lagos. ".repeat(3),
      null,
    ],
    ["the source of a page", `<div><p>${news}</p><p>${news}</p></div>`, "markup"],
    ["a text that names a tag", `${news} The closing tag is </p>.`, null],
  ])("answers %s with its reason", (_, source, reason) => {
    expect(reasonOf(checkArticleText(source))).toBe(reason);
  });

  it.each([
    ["", "empty"],
    ["a".repeat(longestArticle + 1), "too-long"],
    ["\0", "binary"],
    ["Ã© Ã© Ã© Ã©", "broken-encoding"],
    ["1", "no-sentences"],
    ["<p>A</p><p>B</p><p>C</p>", "markup"],
    [news.repeat(5).toUpperCase(), "all-capitals"],
    ["Le bilan est monté à 84 morts jeudi, a dit la ministre. ".repeat(5), "not-english"],
  ])("says in one plain sentence how to mend it (%#)", (source, reason) => {
    const result = checkArticleText(source);
    expect(result).toMatchObject({ ok: false, problem: { reason } });
    const message = result.ok ? "" : result.problem.message;
    expect(message).toMatch(/^[A-Z][^.!?]{20,}\.$/);
  });

  it("names the limit", () => {
    expect(checkArticleText("a".repeat(longestArticle + 1))).toMatchObject({
      problem: { message: expect.stringContaining(longestArticle.toLocaleString("en")) },
    });
  });
});

describe("decodeArticleFile", () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !bigEndian);
    for (let index = 0; index < text.length; index += 1) {
      view.setUint16(2 + index * 2, text.charCodeAt(index), !bigEndian);
    }
    return bytes;
  };
  const text = "Café: the toll rose to 84 “on Thursday”.";

  it("measures the article in a page, not the page's markup", () => {
    const markup = `<nav>${'<a href="/x">More</a>'.repeat(10_000)}</nav>`;
    const page = `<html><body>${markup}<article><h1>Lima</h1><p>The APEC summit was held in Lima on 15 November 2024.</p></article></body></html>`;
    expect(page.length).toBeGreaterThan(longestArticle);
    expect(checkArticleText(page, "html").ok).toBe(true);
    expect(checkArticleText(page).ok).toBe(false);
  });

  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte-order mark", utf8(`\ufeff${text}`)],
    ["UTF-16, little end first", utf16(text, false)],
    ["UTF-16, big end first", utf16(text, true)],
  ])("reads %s", (_, bytes) => {
    expect(decodeArticleFile(bytes)).toEqual({ ok: true, value: { text } });
  });

  const plainer = "It's the café that the toll of 84 is about, the mayor said.";

  it.each([
    ["little end first", utf16(plainer, false).subarray(2)],
    ["big end first", utf16(plainer, true).subarray(2)],
  ])("reads UTF-16 without a byte-order mark, %s", (_, bytes) => {
    expect(decodeArticleFile(bytes)).toEqual({ ok: true, value: { text: plainer } });
  });

  it("reads the quotation marks and dashes of Windows in a text of ASCII", () => {
    const bytes = [...utf8("It"), 0x92, ...utf8("s over "), 0x96, ...utf8(" the toll is 84.")];
    expect(decodeArticleFile(Uint8Array.from(bytes))).toEqual({
      ok: true,
      value: { text: "It’s over – the toll is 84." },
    });
  });

  it("reads a page in the encoding that it declares, and a text in none but its own", () => {
    const page = [
      ...utf8('<html><head><meta charset="windows-1252"></head><body><p>The caf'),
      0xe9,
      ...utf8(" of the port is open, "),
      0x93,
      ...utf8("they said."),
      0x94,
      ...utf8("</p></body></html>"),
    ];
    const read = decodeArticleFile(Uint8Array.from(page), "html");
    expect(read.ok && read.value.text).toContain("The café of the port is open, “they said.”");
    expect(reasonOf(decodeArticleFile(Uint8Array.from(page), "text"))).toBe("broken-encoding");
  });

  it.each(["no-such-encoding", "utf-8"])("refuses a page that wrongly declares %s", (name) => {
    const page = [...utf8(`<meta charset=${name}><p>The caf`), 0xe9, ...utf8(" is open.</p>")];
    expect(reasonOf(decodeArticleFile(Uint8Array.from(page), "html"))).toBe("broken-encoding");
  });

  it.each<[what: string, bytes: number[] | Uint8Array, reason: string]>([
    [
      "text in Windows-1252",
      [...utf8("The caf"), 0xe9, ...utf8(" was full of people.")],
      "broken-encoding",
    ],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], "binary"],
    ["an archive", [0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xc0, 0x80, 0x91, 0x92], "binary"],
    ["an empty file", [], "empty"],
  ])("refuses %s", (_, bytes, reason) => {
    expect(reasonOf(decodeArticleFile(Uint8Array.from(bytes)))).toBe(reason);
  });

  it("never throws on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decodeArticleFile(bytes).ok).toBe("boolean");
      }),
    );
  });
});
