import type { ReactNode } from "react";
import { counted } from "@/app/_components/count-text";
import type { DifferencePart } from "@/facts/text-difference";

/** In characters: how much unchanged text stays beside a change, at least and at most. */
const besideChange = 60;
const longestUnfolded = 240;
/** Less than this is not worth folding. */
const fewestFolded = 200;

/** Two versions of a text in one: what was taken out struck through, what came in underlined. */
export function TextChanges({ parts }: { parts: readonly DifferencePart[] }) {
  return (
    <div className="max-w-[34rem] font-serif text-base leading-[1.62] whitespace-pre-line">
      {parts.map((part, index) => (
        <Part key={index} part={part} isFirst={index === 0} isLast={index === parts.length - 1} />
      ))}
    </div>
  );
}

function Part({
  part: { kind, text },
  isFirst,
  isLast,
}: {
  part: DifferencePart;
  isFirst: boolean;
  isLast: boolean;
}) {
  if (kind === "removed") {
    return (
      <del className="mr-0.5 bg-wrong-tint text-wrong decoration-wrong decoration-2">
        <Spoken>taken out: </Spoken>
        {text}
        <Spoken> end of what was taken out </Spoken>
      </del>
    );
  }
  if (kind === "added") {
    return (
      <ins className="bg-correct-tint font-semibold text-correct-deep underline decoration-2 underline-offset-4">
        <Spoken>put in: </Spoken>
        {text}
        <Spoken> end of what was put in </Spoken>
      </ins>
    );
  }
  const before = isFirst ? 0 : edgeAfter(text, besideChange);
  const after = isLast ? text.length : edgeBefore(text, text.length - besideChange);
  if (after - before < fewestFolded) return text;
  return (
    <>
      {text.slice(0, before)}
      <details className="group my-1 font-sans text-sm">
        <summary className="inline-flex min-h-11 items-center gap-1.5 text-muted hover:text-ink">
          <span className="group-open:rotate-90" aria-hidden="true">
            ›
          </span>
          {counted(wordsIn(text.slice(before, after)), "unchanged word")}
        </summary>
        <div className="font-serif text-base text-muted">{text.slice(before, after)}</div>
      </details>
      {text.slice(after)}
    </>
  );
}

function Spoken({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}

/** Where a sentence ends after an offset, or at least a word: nothing is folded in the middle of one. */
function edgeAfter(text: string, offset: number): number {
  const rest = text.slice(offset, offset + longestUnfolded);
  const sentence = rest.search(/(?<=[.!?]["”’]?)\s|\n/);
  if (sentence >= 0) return offset + sentence;
  const space = rest.search(/\s/);
  return space < 0 ? text.length : offset + space;
}

/** Where a sentence, or at least a word, begins before an offset. */
function edgeBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - longestUnfolded);
  const rest = text.slice(from, offset);
  const sentences = [...rest.matchAll(/(?<=[.!?]["”’]?)\s|\n/g)];
  const sentence = sentences.at(-1);
  if (sentence !== undefined) return from + sentence.index;
  const space = rest.search(/\s\S*$/);
  return space < 0 ? from : from + space;
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;
