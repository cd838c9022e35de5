import type { Piece } from "./quantity-pieces";

/** ISO 4217 code by the words or signs that stand for a currency in English news. */
const symbols: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["￥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₪", "ILS"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["₫", "VND"],
]);

/** What may stand before "$": A$, US$. */
const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["u.s.", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["nt", "TWD"],
  ["r", "BRL"],
]);

const codes: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY INR KRW RUB TRY UAH ILS NGN PHP THB VND AUD CAD NZD HKD SGD TWD BRL CNY CHF SEK NOK DKK PLN CZK HUF MXN ZAR ARS CLP COP PEN IDR MYR PKR BDT EGP SAR AED IRR KES".split(
    " ",
  ),
);

const names: readonly (readonly [words: string, code: string])[] = [
  ["us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|dollar|dollars", "USD"],
  ["australian dollar|australian dollars", "AUD"],
  ["canadian dollar|canadian dollars", "CAD"],
  ["new zealand dollar|new zealand dollars", "NZD"],
  ["hong kong dollar|hong kong dollars", "HKD"],
  ["singapore dollar|singapore dollars", "SGD"],
  ["taiwan dollar|taiwan dollars", "TWD"],
  ["euro|euros", "EUR"],
  ["pound sterling|pounds sterling|british pounds", "GBP"],
  ["egyptian pounds", "EGP"],
  ["yen|japanese yen", "JPY"],
  ["yuan|renminbi|chinese yuan", "CNY"],
  ["rupee|rupees|indian rupees", "INR"],
  ["pakistani rupees", "PKR"],
  ["won|south korean won|korean won", "KRW"],
  ["ruble|rubles|rouble|roubles|russian roubles|russian rubles", "RUB"],
  ["mexican peso|mexican pesos", "MXN"],
  ["argentine pesos", "ARS"],
  ["chilean pesos", "CLP"],
  ["colombian pesos", "COP"],
  ["philippine pesos", "PHP"],
  ["swiss franc|swiss francs", "CHF"],
  ["swedish kronor|swedish krona|swedish crowns", "SEK"],
  ["norwegian kroner|norwegian krone|norwegian crowns", "NOK"],
  ["danish kroner|danish krone|danish crowns", "DKK"],
  ["czech koruna|czech crowns", "CZK"],
  ["turkish lira|turkish liras", "TRY"],
  ["reais|brazilian reais", "BRL"],
  ["hryvnia|hryvnias", "UAH"],
  ["shekel|shekels", "ILS"],
  ["zloty|zlotys", "PLN"],
  ["rand", "ZAR"],
  ["baht", "THB"],
  ["dong", "VND"],
  ["naira", "NGN"],
  ["rupiah", "IDR"],
  ["ringgit", "MYR"],
  ["taka", "BDT"],
  ["soles", "PEN"],
  ["forint", "HUF"],
  ["dirham|dirhams", "AED"],
  ["saudi riyals", "SAR"],
  // Of several countries, or parts of a coin: the word stands for the code.
  ["peso|pesos", "pesos"],
  ["franc|francs", "francs"],
  ["crowns", "crowns"],
  ["kronor", "kronor"],
  ["kroner", "kroner"],
  ["dinar|dinars", "dinars"],
  ["riyal|riyals", "riyals"],
  ["shilling|shillings", "shillings"],
  ["cent|cents", "cents"],
  ["pence", "pence"],
];

const codeByName: ReadonlyMap<string, string> = new Map(
  names.flatMap(([words, code]) => words.split("|").map((word) => [word, code] as const)),
);
const longestNameWords = 3;

/** The currency that ends right before piece `index`: "$", "US$", "EUR". */
export function currencyBefore(
  pieces: readonly Piece[],
  index: number,
): { code: string; first: number } | null {
  const piece = pieces[index - 1];
  if (!piece) {
    return null;
  }
  const code = symbols.get(piece.text);
  if (code !== undefined) {
    const prefix = pieces[index - 2];
    const dollar =
      piece.text === "$" && piece.glued && prefix ? dollarPrefixes.get(prefix.lower) : undefined;
    return dollar === undefined ? { code, first: index - 1 } : { code: dollar, first: index - 2 };
  }
  if (codes.has(piece.text)) {
    return { code: piece.text, first: index - 1 };
  }
  return piece.text === "Rs" || (piece.text === "." && pieces[index - 2]?.text === "Rs")
    ? { code: "INR", first: piece.text === "." ? index - 2 : index - 1 }
    : null;
}

/**
 * The currency that begins at piece `index`: "yen", "US dollars", "euros".
 * Pounds are money only with a scale: "two pounds" weigh.
 */
export function currencyAfter(
  pieces: readonly Piece[],
  index: number,
  scale: number,
): { code: string; next: number } | null {
  const first = pieces[index]?.text === "-" ? index + 1 : index;
  for (let length = longestNameWords; length > 0; length -= 1) {
    const words = pieces.slice(first, first + length);
    const code = codeByName.get(words.map((piece) => piece.lower).join(" "));
    if (code !== undefined && words.length === length) {
      return { code, next: first + length };
    }
  }
  const word = pieces[first];
  if (word && scale >= 1e6 && /^pounds?$/.test(word.lower)) {
    return { code: "GBP", next: first + 1 };
  }
  return word && (codes.has(word.text) || (symbols.has(word.text) && word.text !== "$"))
    ? { code: symbols.get(word.text) ?? word.text, next: first + 1 }
    : null;
}
