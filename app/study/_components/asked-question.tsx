import type { RefObject } from "react";
import { Button } from "@/components/button";
import { unbrokenDates } from "@/app/_components/day-text";
import { Icon } from "@/components/icon";
import { SessionBar } from "./session-frame";
import type { StudyCard, StudyReason } from "./study-card";

const reasonWords: Record<StudyReason, string | null> = {
  new: "new",
  due: null,
  again: "once more",
  corrected: "corrected since you learned it",
};

/** What stands above the question: the story, and why it is asked when that is worth saying. */
export function storyLine({ story, reason }: StudyCard): string {
  const words = reasonWords[reason];
  return words === null ? story : `${story} · ${words}`;
}

/** One question with its options. A tap or the option's number answers at once. */
export function AskedQuestion({
  card,
  headingRef,
  onChoose,
  onMenu,
}: {
  card: StudyCard;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onChoose: (optionId: string | null) => void;
  onMenu: () => void;
}) {
  return (
    <>
      <div className="mx-auto w-full max-w-[42.5rem] flex-1 animate-arrive px-5 pt-6 pb-8 md:pt-12">
        <p className="text-sm text-muted">{storyLine(card)}</p>
        <fieldset className="mt-2">
          <legend>
            <h1
              ref={headingRef}
              tabIndex={-1}
              className="font-serif text-xl leading-[1.35] font-semibold md:text-2xl"
            >
              {unbrokenDates(card.stem)}
            </h1>
          </legend>
          <ol className="mt-5 flex flex-col gap-2.5">
            {card.options.map(({ id, text }, index) => (
              <li key={id}>
                <button
                  type="button"
                  aria-keyshortcuts={String(index + 1)}
                  onClick={() => onChoose(id)}
                  className="flex min-h-[3.625rem] w-full items-center gap-3.5 rounded-control border border-rule bg-raised px-3.5 py-2.5 text-left font-medium hover:border-control active:border-accent active:bg-accent-tint"
                >
                  <span
                    aria-hidden="true"
                    className="flex size-6.5 shrink-0 items-center justify-center rounded-small border border-rule bg-paper text-sm text-muted"
                  >
                    {index + 1}
                  </span>
                  <span className="min-w-0">{text}</span>
                </button>
              </li>
            ))}
          </ol>
        </fieldset>
      </div>
      <SessionBar>
        <Button
          look="quiet"
          size="large"
          className="-ml-2 px-4"
          aria-keyshortcuts="0"
          onClick={() => onChoose(null)}
        >
          I don’t know
        </Button>
        <Button
          look="quiet"
          size="large"
          className="-mr-2 ml-auto w-12 px-0"
          aria-label="More"
          aria-haspopup="dialog"
          onClick={onMenu}
        >
          <Icon name="dots" />
        </Button>
      </SessionBar>
    </>
  );
}
