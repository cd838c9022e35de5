import { Icon } from "@/components/icon";
import { PageSection } from "@/app/_components/page-section";
import { adviceOf, adviceWords, asksForLook, fewestAttempts } from "@/assignments/item-advice";
import type { QuestionAnalysis } from "@/server/quiz-analysis";

/** Where the analysis of a question stands on its page. */
export const questionAnchor = (number: number) => `question-${number}`;

/** What a teacher should see to before anything else: the questions whose answers ask for a look. */
export function LookFirst({ questions }: { questions: readonly QuestionAnalysis[] }) {
  const looks = questions.flatMap((question, at) => {
    const [urgent] = adviceOf(question).filter(asksForLook);
    return urgent === undefined ? [] : [{ number: at + 1, words: adviceWords(urgent) }];
  });
  const canTell = questions.some(({ asked }) => asked >= fewestAttempts);
  return (
    <PageSection title="What to look at">
      {looks.length === 0 ? (
        <p className="max-w-prose text-muted">
          {canTell
            ? "No question stands out so that its key or its words should be looked at."
            : `Too few answers to tell: each question needs ${fewestAttempts}.`}
        </p>
      ) : (
        <ol className="border-t border-rule">
          {looks.map(({ number, words }) => (
            <li key={number} className="border-b border-rule">
              <a
                href={`#${questionAnchor(number)}`}
                className="flex min-h-11 items-start gap-2 py-2.5 hover:underline"
              >
                <span className="pt-0.5 text-disputed">
                  <Icon name="alert" />
                </span>
                <span className="min-w-0">
                  <span className="font-medium">Question {number}.</span> {words}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
    </PageSection>
  );
}
