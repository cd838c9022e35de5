/** The words of English dates, and the pieces of pattern made of them. */

const months: readonly (readonly [full: string, short: string])[] = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May", "May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
];

const weekdays = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

const bothCases = (words: readonly string[]) =>
  [...words, ...words.map((word) => word.toUpperCase())].join("|");

/** Months in full, with a capital: "may" and "march" are verbs. */
export const fullMonth = bothCases(months.map(([full]) => full));
/** Months in full or short, for use beside a number. */
export const anyMonth = `(?:${fullMonth}|(?:${bothCases([...months.map(([, short]) => short), "Sep"])})\\b\\.?)`;
export const anyWeekday = bothCases(weekdays);
export const anyDay = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|[\\p{L}])";
export const anyYear = "(?:1\\d|20)\\d\\d(?!\\d|,\\d|\\.\\d)";

/** 1–12; null for a word that is no month. */
export function monthNumber(word: string): number | null {
  const start = word.slice(0, 3).toLowerCase();
  const index = months.findIndex(([full]) => full.slice(0, 3).toLowerCase() === start);
  return index < 0 ? null : index + 1;
}

/** 0 is Sunday; null for a word that is no weekday. */
export function weekdayNumber(word: string): number | null {
  const index = weekdays.findIndex((name) => name.toLowerCase() === word.toLowerCase());
  return index < 0 ? null : index;
}

const smallNumbers = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
/** What may stand before "days ago". */
export const anySmallNumber = `(?:\\d{1,3}|an?|${smallNumbers.slice(1).join("|")})`;

export function smallNumber(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) {
    return Number(lower);
  }
  if (lower === "a" || lower === "an") {
    return 1;
  }
  const index = smallNumbers.indexOf(lower);
  return index < 0 ? null : index;
}
