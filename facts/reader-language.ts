/** Words that English cannot do without and that few other languages write alike. */
const englishWords = new Set(
  "the of and to that was were is are had has have been by with from said for at on it its he she they we his her their this which who will would not but be as after before more than about when into over there says what an or you".split(
    " ",
  ),
);

/** Words as common in other languages of Latin letters, and not English. */
const foreignWords = new Set(
  "el los las del una por para con que más pero como fue está son le les du une est dans pour qui sur avec pas plus aux der das und den dem des ein eine ist nicht mit von für auf auch wurde il della che non sono alla nel gli delle os uma não com foi mais pela het een van niet voor zijn og er som på av det en och är att nie jest się w na z ve bir bu için ini yang dan di untuk dengan".split(
    " ",
  ),
);

const word = /\p{L}[\p{L}\p{M}'’]{0,40}/gu;
const latinLetter = /\p{Script=Latin}/u;

/** The last two in letters, the others in words. */
type Counts = {
  words: number;
  english: number;
  foreign: number;
  latin: number;
  otherScript: number;
};

function countWords(text: string): Counts {
  const counts = { words: 0, english: 0, foreign: 0, latin: 0, otherScript: 0 };
  for (const [found] of text.matchAll(word)) {
    const lower = found.toLowerCase();
    counts.words += 1;
    if (englishWords.has(lower)) counts.english += 1;
    else if (foreignWords.has(lower)) counts.foreign += 1;
    if (latinLetter.test(found)) counts.latin += found.length;
    else counts.otherScript += found.length;
  }
  return counts;
}

// Of running English, a third and more of the words are such words; of a list of names, few.
const englishShare = 0.08;
const fewestWordsOfText = 30;
const fewestWordsOfSentence = 8;
const foreignShare = 0.2;
const foreignToEnglish = 3;
const mostOtherLetters = 20;

/** Whether a text is long enough to tell, and is not English. */
export function isForeignText(text: string): boolean {
  const { words, english, otherScript } = countWords(text);
  const isLong = words >= fewestWordsOfText || otherScript >= mostOtherLetters;
  return isLong && english < words * englishShare;
}

/**
 * Whether a sentence is in another language: in other letters, or with words of another language and
 * hardly one of English. Names and quoted words do not make it so.
 */
export function isForeignSentence(sentence: string): boolean {
  const { words, english, foreign, latin, otherScript } = countWords(sentence);
  return (
    (english === 0 && otherScript > latin) ||
    (words >= fewestWordsOfSentence &&
      foreign >= words * foreignShare &&
      foreign > foreignToEnglish * english)
  );
}
