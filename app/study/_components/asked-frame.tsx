import type { ReactNode, RefObject } from "react";
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

/** The stem's id, so that a field can be named by the question that it answers. */
export const stemId = "asked-stem";

export type AskedFrameProps = {
  card: StudyCard;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onDontKnow: () => void;
  onMenu: () => void;
};

/** One question on the screen: what is asked, what there is to answer with, and the way out. */
export function AskedFrame({
  card,
  headingRef,
  onDontKnow,
  onMenu,
  isGroup = false,
  action = null,
  children,
}: AskedFrameProps & {
  /** True where the buttons below belong to the question as one group. */
  isGroup?: boolean;
  /** What hands the answer in, where a tap on the answer itself does not. */
  action?: ReactNode;
  children?: ReactNode;
}) {
  const heading = (
    <h1
      id={stemId}
      ref={headingRef}
      tabIndex={-1}
      className="font-serif text-xl leading-[1.35] font-semibold md:text-2xl"
    >
      {unbrokenDates(card.stem)}
    </h1>
  );
  return (
    <>
      <div className="mx-auto w-full max-w-[42.5rem] flex-1 animate-arrive px-5 pt-6 pb-8 md:pt-12">
        <p className="text-sm text-muted">{storyLine(card)}</p>
        {isGroup ? (
          <fieldset className="mt-2">
            <legend>{heading}</legend>
            {children}
          </fieldset>
        ) : (
          <div className="mt-2">
            {heading}
            {children}
          </div>
        )}
      </div>
      <SessionBar>
        <Button
          look="quiet"
          size="large"
          className="-ml-2 px-4"
          aria-keyshortcuts="0"
          onClick={onDontKnow}
        >
          I don’t know
        </Button>
        {action}
        <Button
          look="quiet"
          size="large"
          className={action === null ? "-mr-2 ml-auto w-12 px-0" : "-mr-2 w-12 shrink-0 px-0"}
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
