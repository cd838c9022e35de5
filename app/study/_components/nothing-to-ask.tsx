import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/app/_components/link-button";

export type NothingToAskProps = {
  heading: string;
  title: string;
  words: string;
  action: { href: string; words: string };
};

/** A way to study that has no question to ask now: what is so, and what to do instead. */
export function NothingToAsk({ heading, title, words, action }: NothingToAskProps) {
  return (
    <>
      <h1 className="mb-6 font-serif text-3xl font-semibold">{heading}</h1>
      <EmptyState
        title={title}
        action={
          <LinkButton href={action.href} size="large">
            {action.words}
          </LinkButton>
        }
      >
        {words}
      </EmptyState>
    </>
  );
}
