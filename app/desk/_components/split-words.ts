import { counted } from "@/app/_components/count-text";

/**
 * What splitting a fact will come to, in words, while the editor still chooses.
 * @param all sentences that say it
 * @param moving how many of them are about another event
 */
export function splitWords(
  all: number,
  moving: number,
  isVerified: boolean,
): { isPossible: boolean; text: string } {
  if (moving === 0) {
    return { isPossible: false, text: "Tick the sentences that are about another event." };
  }
  if (moving === all) {
    return {
      isPossible: false,
      text: "Leave at least one sentence with this fact: nothing would be left to say it.",
    };
  }
  const stay = all - moving;
  const staying = `${counted(stay, "sentence")} ${stay === 1 ? "stays" : "stay"} with this fact`;
  const going = `${counted(moving, "sentence")} ${moving === 1 ? "makes" : "make"} a fact of ${moving === 1 ? "its" : "their"} own, which waits for a decision`;
  const after = isVerified ? " This fact is looked at again before it is asked." : "";
  return { isPossible: true, text: `${staying}; ${going}.${after}` };
}
