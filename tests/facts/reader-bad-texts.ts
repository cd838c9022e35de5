import type { ArticleFormat } from "@/facts/reader";

/** An input that an editor may paste or upload by mistake, or somebody else out of malice. */
export type BadText = {
  what: string;
  /** Bytes are an uploaded file. */
  source: string | Uint8Array;
  format: ArticleFormat;
};

/** An article as it should be, which the bad ones are made of. */
export const goodArticle = `Storm cuts power in Veracruz

VERACRUZ, Mexico (Desk) — A storm destroyed 240 houses in Veracruz on Tuesday, Governor Elena Ruiz said. At least 12 people were injured.

Ruiz said on Wednesday that 1,900 residents had been moved to Puebla. “We lost the roof and the walls,” said Ana Torres, a teacher. The café “Doña Inés” in São Tomé stayed open; it’s the oldest café in town — and the smallest.

The army sent 350 soldiers to Veracruz on Thursday. The storm may reach Tampico on Friday. Ruiz took office in October 2022.
`;

/** A text of so many characters, made of one piece again and again. */
export const filled = (unit: string, characters: number): string =>
  unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  }
  return new Uint8Array(view.buffer);
}

// What Windows-1252 has where Latin-1 has controls: "€" is 0x80.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The bytes of a text in Windows-1252; a letter that it lacks is a question mark. */
function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const high = windows1252.indexOf(letter);
    return high >= 0 ? 0x80 + high : code < 0x100 ? code : 0x3f;
  });
}

const decodedAs = (bytes: Uint8Array, letters: (byte: number) => string): string =>
  Array.from(bytes, letters).join("");
const asLatin1 = (bytes: Uint8Array): string =>
  decodedAs(bytes, (byte) => String.fromCodePoint(byte));
const asWindows1252 = (bytes: Uint8Array): string =>
  decodedAs(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] ?? "") : String.fromCodePoint(byte),
  );

const spanish =
  "El gobierno anunció el martes que más de 240 casas quedaron destruidas en Veracruz. La gobernadora dijo que 1.900 vecinos fueron trasladados a Puebla. El ejército envió 350 soldados a la zona.";
const japanese =
  "政府は火曜日、ベラクルスで240棟の家屋が破壊されたと発表した。知事は1900人の住民が避難したと述べた。";
const russian =
  "Правительство сообщило во вторник, что в Веракрусе разрушено 240 домов. Губернатор сказала, что 1900 жителей перевезли в Пуэблу.";
// "Storm destroyed 240 houses in Veracruz" in Japanese, in the bytes of Shift-JIS.
const shiftJis = Uint8Array.from([
  0x97, 0x92, 0x82, 0xaa, 0x83, 0x78, 0x83, 0x89, 0x83, 0x4e, 0x83, 0x8b, 0x83, 0x58, 0x82, 0xc5,
  0x32, 0x34, 0x30, 0x93, 0x8f, 0x82, 0xcc, 0x89, 0xc6, 0x89, 0xae, 0x82, 0xf0, 0x94, 0x6a, 0x89,
  0xf3, 0x82, 0xb5, 0x82, 0xbd, 0x81, 0x42,
]);
const repeatedBytes = (bytes: Uint8Array, times: number): Uint8Array =>
  Uint8Array.from({ length: bytes.length * times }, (_, index) => bytes[index % bytes.length] ?? 0);

export const text = (what: string, source: string | Uint8Array): BadText => ({
  what,
  source,
  format: "text",
});
export const markdown = (what: string, source: string): BadText => ({
  what,
  source,
  format: "markdown",
});
export const html = (what: string, source: string): BadText => ({ what, source, format: "html" });

const encodings: readonly BadText[] = [
  text("UTF-8 read as Latin-1", asLatin1(utf8(goodArticle))),
  text("UTF-8 read as Windows-1252", asWindows1252(utf8(goodArticle))),
  text("UTF-8 read as Windows-1252 twice", asWindows1252(utf8(asWindows1252(utf8(goodArticle))))),
  text("Russian in UTF-8 read as Windows-1252", asWindows1252(utf8(russian))),
  text("bytes of Windows-1252", inWindows1252(goodArticle)),
  text("bytes of UTF-16 without a mark, little end first", utf16(goodArticle, false)),
  text("bytes of UTF-16 without a mark, big end first", utf16(goodArticle, true)),
  text("bytes of Shift-JIS", repeatedBytes(shiftJis, 20)),
  text("halves of characters", goodArticle.replaceAll(" a ", " \ud83d ")),
  text("a zero byte in the middle", goodArticle.replace("houses", "hou\0ses")),
  text("a terminal's colour codes", filled("\u001b[31mThe toll\u001b[0m rose to 84. ", 2000)),
];

const languages: readonly BadText[] = [
  text("an article half in Spanish", `${goodArticle}\n${spanish}\n\n${spanish}`),
  text("an article half in Japanese", `${goodArticle}\n${japanese}\n\n${japanese}`),
  text("an article all in Spanish", filled(`${spanish}\n\n`, 1500)),
  text("an article all in Japanese", filled(`${japanese}\n\n`, 1500)),
  text("an article all in Russian", filled(`${russian}\n\n`, 1500)),
];

const shapes: readonly BadText[] = [
  text("one sentence", "A storm destroyed 240 houses in Veracruz on 12 November 2024."),
  text("a single word", "Storm"),
  text("only numbers", filled("12 340 5.6 2024 ", 3000)),
  text("all capitals", goodArticle.toUpperCase()),
  text(
    "a transcript",
    "Q: How many houses were destroyed?\nA: A storm destroyed 240 houses in Veracruz on 12 November 2024.\n\nRUIZ: The army sent 350 soldiers to Veracruz on 14 November 2024.\nRUIZ: I have no more to say.\nQUESTION: When?\n",
  ),
  text(
    "a live blog",
    "Storm in Veracruz: live updates\n\n14:05 GMT\nThe army sent 350 soldiers to Veracruz on 14 November 2024.\n\n13:40\n\nSchools closed\nSchools in Veracruz were closed on 13 November 2024.\n\n9.15am — Ruiz visits the port\nA storm destroyed 240 houses in Veracruz on 12 November 2024.\n\n2 hours ago\nRuiz took office in October 2022.\n",
  ),
  text(
    "a list with tabs",
    "city\thouses\tinjured\nVeracruz\t240\t12\nPuebla\t18\t3\nTampico\t7\t0\n",
  ),
  markdown(
    "a table and a list",
    "# Storm\n\n| city | houses |\n|---|---|\n| Veracruz | 240 |\n\n- A storm destroyed 240 houses in Veracruz on 12 November 2024.\n- 12 injured\n",
  ),
  html(
    "a page of a table and a list",
    "<article><h1>Storm</h1><table><tr><td>Veracruz</td><td>240</td></tr></table><ul><li>A storm destroyed 240 houses in Veracruz on 12 November 2024.</li><li>12 injured</li></ul></article>",
  ),
  text("a marked-up page given as text", `<p>${goodArticle.replaceAll("\n\n", "</p>\n\n<p>")}</p>`),
  text("soft hyphens and zero-width marks in names and figures", hidden(goodArticle)),
  text("bidirectional marks", `\u202e${goodArticle.replaceAll("Ruiz", "\u2067Ruiz\u2069")}\u202c`),
  text(
    "full-width and Arabic-Indic digits",
    "A storm destroyed ２４０ houses in Veracruz on 12 November 2024. The army sent ٣٥٠ soldiers to Veracruz. A total of ۱۲ people were injured.",
  ),
];

/** Marks that no reader sees, inside words and figures. */
export function hidden(article: string): string {
  return article
    .replaceAll("Veracruz", "Vera\u00adcruz")
    .replaceAll("Elena", "El\u200bena")
    .replaceAll("Ruiz", "Ruiz\u200e")
    .replaceAll("1,900", "1,\u20609\u200b00")
    .replaceAll("350", "3\u200c50");
}

/** What editors paste and upload by mistake. */
export const badTexts: readonly BadText[] = [...encodings, ...languages, ...shapes];
