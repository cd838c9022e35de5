import { memo, useEffect, useRef } from "react";
import { kindTraits } from "@/questions/kind-traits";
import type { ItemAnswer } from "@/questions/kind";
import { AskedCard } from "./asked-card";
import { AskedOptions } from "./asked-options";
import { AskedOrder } from "./asked-order";
import { AskedTyped } from "./asked-typed";
import type { StudyCard } from "./study-card";

const dontKnow = {
  choosing: { optionId: null },
  typing: { typed: null },
  ordering: { order: null },
  recalling: { recalled: 1 },
} as const;

/** "I don't know", in the way in which the card is answered. */
export const dontKnowOf = ({ kind }: StudyCard): ItemAnswer =>
  dontKnow[kindTraits[kind].answeredBy];

/**
 * One question, asked in its kind's own way. What arrives meanwhile of others does not make it anew. Where
 * it is made before it is shown, its effects and its keys begin when it is shown.
 */
export const AskedQuestion = memo(function AskedQuestion({
  card,
  takenBack,
  shortcutsOn,
  onShown,
  onAnswer,
  onMenu,
}: {
  card: StudyCard;
  /** The answer that "Undo" has just taken back. */
  takenBack: ItemAnswer | null;
  /** Whether single keys answer. */
  shortcutsOn: boolean;
  /** Called in the frame in which it can be seen. */
  onShown: () => void;
  onAnswer: (card: StudyCard, answer: ItemAnswer) => void;
  onMenu: () => void;
}) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const fieldRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The reader's time begins when the question can be seen, not when it was computed.
    const frame = requestAnimationFrame(onShown);
    (fieldRef.current ?? headingRef.current)?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
    return () => cancelAnimationFrame(frame);
  }, [onShown]);

  const give = (answer: ItemAnswer) => onAnswer(card, answer);
  const frame = { card, headingRef, onMenu, onDontKnow: () => give(dontKnowOf(card)) };
  switch (kindTraits[card.kind].answeredBy) {
    case "choosing":
      return (
        <AskedOptions
          {...frame}
          shortcutsOn={shortcutsOn}
          onChoose={(optionId) => give({ optionId })}
        />
      );
    case "typing":
      return card.form ? (
        <AskedTyped
          {...frame}
          form={card.form}
          typedBefore={takenBack !== null && "typed" in takenBack ? (takenBack.typed ?? "") : ""}
          fieldRef={fieldRef}
          onType={(typed) => give({ typed })}
        />
      ) : null;
    case "ordering":
      return (
        <AskedOrder {...frame} shortcutsOn={shortcutsOn} onOrder={(order) => give({ order })} />
      );
    case "recalling":
      return (
        <AskedCard {...frame} shortcutsOn={shortcutsOn} onTurn={() => give({ recalled: null })} />
      );
  }
});
