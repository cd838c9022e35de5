import { memo } from "react";
import type { RefObject } from "react";
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

/** One question, asked in its kind's own way. What arrives meanwhile of others does not make it anew. */
export const AskedQuestion = memo(function AskedQuestion({
  card,
  takenBack,
  shortcutsOn,
  headingRef,
  fieldRef,
  onAnswer,
  onMenu,
}: {
  card: StudyCard;
  /** The answer that "Undo" has just taken back. */
  takenBack: ItemAnswer | null;
  /** Whether single keys answer. */
  shortcutsOn: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  fieldRef: RefObject<HTMLInputElement | null>;
  onAnswer: (answer: ItemAnswer) => void;
  onMenu: () => void;
}) {
  const frame = { card, headingRef, onMenu, onDontKnow: () => onAnswer(dontKnowOf(card)) };
  switch (kindTraits[card.kind].answeredBy) {
    case "choosing":
      return (
        <AskedOptions
          {...frame}
          shortcutsOn={shortcutsOn}
          onChoose={(optionId) => onAnswer({ optionId })}
        />
      );
    case "typing":
      return card.form ? (
        <AskedTyped
          {...frame}
          form={card.form}
          typedBefore={takenBack !== null && "typed" in takenBack ? (takenBack.typed ?? "") : ""}
          fieldRef={fieldRef}
          onType={(typed) => onAnswer({ typed })}
        />
      ) : null;
    case "ordering":
      return (
        <AskedOrder {...frame} shortcutsOn={shortcutsOn} onOrder={(order) => onAnswer({ order })} />
      );
    case "recalling":
      return (
        <AskedCard
          {...frame}
          shortcutsOn={shortcutsOn}
          onTurn={() => onAnswer({ recalled: null })}
        />
      );
  }
});
