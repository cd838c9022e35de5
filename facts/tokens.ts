import model from "wink-eng-lite-web-model";
import winkNLP, {
  type ItemSentence,
  type ItsFunction,
  type PartOfSpeech,
  type WinkMethods,
} from "wink-nlp";

/** A word, number or mark of punctuation. Offsets are UTF-16 code units into the text given. */
export type Token = {
  text: string;
  /** Lower case. */
  normal: string;
  /** Universal part of speech. */
  pos: PartOfSpeech;
  lemma: string;
  start: number;
  end: number;
};

// Loading the model takes about 0.1 s: done once, when first needed.
let loaded: WinkMethods | null = null;
const wink = () => (loaded ??= winkNLP(model, ["sbd", "pos"]));

// Wink's time grows with the square of the length of a single word, so what is longer than any word
// of English never reaches it.
const overlongWord = /\S{121,}/g;

/**
 * Cuts a text into tokens, without white space.
 * `text.slice(token.start, token.end) === token.text` holds for every token.
 */
export function tokenize(text: string): Token[] {
  return tokenizeBySentence(text).flat();
}

/** The same tokens, grouped by the sentences that the language model sees. */
export function tokenizeBySentence(text: string): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (const word of text.matchAll(overlongWord)) {
    sentences.push(...winkSentences(text, from, word.index));
    const [last] = sentences.slice(-1);
    const token = overlongToken(word[0], word.index);
    if (last) {
      last.push(token);
    } else {
      sentences.push([token]);
    }
    from = word.index + word[0].length;
  }
  sentences.push(...winkSentences(text, from, text.length));
  return sentences;
}

const overlongToken = (text: string, start: number): Token => ({
  text,
  normal: text.toLowerCase(),
  pos: /^\d+$/.test(text) ? "NUM" : "X",
  lemma: text.toLowerCase(),
  start,
  end: start + text.length,
});

/**
 * The text as the model can read it, of the same length: it cuts words at letters beyond Latin-1, so
 * that "Kovač" and "Kalniņa" come to it without their marks.
 */
function plainLetters(text: string): string {
  return /[\u0100-\u024f\u1e00-\u1eff]/.test(text)
    ? text.replace(/[\u0100-\u024f\u1e00-\u1eff]/g, (letter) => {
        const base = withoutMark[letter] ?? letter.normalize("NFD").charAt(0);
        return /^[A-Za-z]$/.test(base) ? base : letter;
      })
    : text;
}
const withoutMark: Readonly<Record<string, string>> = {
  đ: "d",
  Đ: "D",
  ł: "l",
  Ł: "L",
  ı: "i",
  ħ: "h",
  Ħ: "H",
  ŧ: "t",
  Ŧ: "T",
  ə: "e",
  ŋ: "n",
};

function winkSentences(text: string, from: number, to: number): Token[][] {
  const part = plainLetters(text.slice(from, to));
  if (part.trim() === "") {
    return [];
  }
  const nlp = wink();
  const { its } = nlp;
  const document = nlp.readDoc(part);
  const tokens = document.tokens();
  const values = tokens.out(its.value);
  const parts = tokens.out(its.pos) as PartOfSpeech[];
  // The package types `lemma` with the arguments of its own inner call.
  const lemmas = tokens.out(its.lemma as unknown as ItsFunction<string>);
  const lastTokens: number[] = [];
  document.sentences().each((sentence: ItemSentence) => {
    const [, last] = sentence.out(its.span) as unknown as [number, number];
    lastTokens.push(last);
  });

  const sentences: Token[][] = [];
  let current: Token[] = [];
  let sentence = 0;
  let cursor = 0;
  values.forEach((value, index) => {
    const start = findFrom(part, value, cursor);
    if (start !== null) {
      cursor = start + value.length;
      if (value.trim() !== "") {
        const written = text.slice(from + start, from + cursor);
        current.push({
          text: written,
          normal: written.toLowerCase(),
          pos: parts[index] ?? "X",
          lemma: lemmas[index] ?? value,
          start: from + start,
          end: from + cursor,
        });
      }
    }
    if (index === lastTokens[sentence]) {
      sentence += 1;
      if (current.length > 0) {
        sentences.push(current);
      }
      current = [];
    }
  });
  if (current.length > 0) {
    sentences.push(current);
  }
  cutLastStop(sentences, text);
  return sentences;
}

/** "cost $15m.", "wrote on X.": at the end of a text the stop is a mark, whatever stands before it. */
function cutLastStop(sentences: Token[][], text: string) {
  const tokens = sentences.at(-1);
  const last = tokens?.at(-1);
  if (tokens === undefined || last === undefined || !/^[^.]+\.$/.test(last.text)) return;
  if (text.slice(last.end).trim() !== "") return;
  const end = last.end - 1;
  tokens.splice(-1, 1, {
    ...last,
    text: last.text.slice(0, -1),
    normal: last.normal.slice(0, -1),
    lemma: last.lemma.replace(/\.$/, ""),
    end,
  });
  tokens.push({ text: ".", normal: ".", pos: "PUNCT", lemma: ".", start: end, end: last.end });
}

/** Where `value` next stands, with only a few characters that the model dropped before it. */
function findFrom(text: string, value: string, from: number): number | null {
  let at = from;
  while (at < text.length && !text.startsWith(value, at)) {
    if (text[at]?.trim() !== "") {
      // The model changed a character that is no white space: look a little further, or give it up.
      const near = text.slice(at, at + 40 + value.length).indexOf(value);
      return near < 0 ? null : at + near;
    }
    at += 1;
  }
  return at < text.length ? at : null;
}
