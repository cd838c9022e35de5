import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

/** A name in a class: as it is shown, and as it is compared. */
export type Nickname = { text: string; key: string };
export type NicknameProblem = "empty" | "too-long";

/** In characters as people count them, and in UTF-16 units: marks can be heaped on one character. */
const mostCharacters = 40;
const mostUnits = 120;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

// Joiners build emoji and Persian words, so they are shown; all else of the kind turns the text
// around it, or is there to make two names look the same.
const unseen = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/**
 * Reads a name as somebody typed it, in any script. Two names are the same when their keys are:
 * compatibility forms, case, spaces and unseen characters do not count, accents do.
 */
export function readNickname(typed: string): Result<Nickname, NicknameProblem> {
  const text = typed
    .slice(0, 2000)
    .normalize("NFC")
    .replace(/[\t\r\n\v\f]/g, " ")
    .replace(unseen, "")
    .replace(/\s+/g, " ")
    .trim();
  const key = keyOf(text);
  if (key === "") return failed("empty");
  if (text.length > mostUnits || [...segmenter.segment(text)].length > mostCharacters) {
    return failed("too-long");
  }
  return ok({ text, key });
}

// Upper and then lower case folds what lower case alone leaves apart, such as ß and ss, σ and ς.
const keyOf = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/g, " ")
    .normalize("NFKC")
    .trim();
