import { Link } from "@/app/_components/link";
import { BarChart } from "@/components/bar-chart";
import { DataTable } from "@/components/data-table";
import { Icon } from "@/components/icon";
import { percentText } from "@/components/percent-text";
import { counted } from "@/app/_components/count-text";
import { kindWords } from "@/app/_components/kind-words";
import { PageSection } from "@/app/_components/page-section";
import { adviceOf, adviceWords } from "@/assignments/item-advice";
import type { AssignmentAnalysis, QuestionAnalysis } from "@/server/quiz-analysis";
import {
  distributionOf,
  figure,
  givenText,
  percentFigure,
  quizFigureWords,
  signedFigure,
} from "./analysis-words";
import { LookFirst, questionAnchor } from "./look-first";

/** How a quiz and each of its questions fared, with what to look at. */
export function AnalysisView({
  analysis: { quiz, attempts, shares, questions },
  isEditor,
  assignmentHref,
}: {
  analysis: AssignmentAnalysis;
  /** Where the class's own questions are changed. */
  assignmentHref: string;
  /** Works at the desk, where questions are changed. */
  isEditor: boolean;
}) {
  const points = distributionOf(shares);
  const top = points.reduce((one, other) => (other.value > one.value ? other : one));
  return (
    <>
      <LookFirst questions={questions} />
      <PageSection title="The quiz as a whole">
        <BarChart
          summary={`How ${counted(attempts, "attempt")} are spread over the scores: most, ${top.value}, got ${top.label} of the points.`}
          caption="Attempts by score"
          pointName="Score"
          valueName="Attempts"
          points={points}
        />
        <dl className="mt-5 border-t border-rule">
          {quizFigureWords(quiz, attempts).map(({ name, value, meaning }) => (
            <div
              key={name}
              className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 border-b border-rule py-2.5 print:break-inside-avoid"
            >
              <dt className="font-medium">{name}</dt>
              <dd className="tabular-nums">{value}</dd>
              <dd className="col-span-2 max-w-prose text-sm text-muted">{meaning}</dd>
            </div>
          ))}
        </dl>
      </PageSection>
      <PageSection title="Each question">
        <ul className="mb-5 flex max-w-prose list-disc flex-col gap-1 pl-5 text-sm text-muted">
          <li>Got right: the share of its points that was got.</li>
          <li>
            Discrimination: 100 where who does well in the rest gets it and the others do not, 0
            where it makes no difference, below 0 where it is the other way round. Efficiency says
            the same against the best that was possible.
          </li>
          <li>Weight: how much of the difference between the students it makes.</li>
          <li>
            Beside an option, “with the total”: above 0 where strong students choose it, below 0
            where weak ones do.
          </li>
        </ul>
        <ol className="flex flex-col">
          {questions.map((question, at) => (
            <li
              key={question.lineageId}
              id={questionAnchor(at + 1)}
              className="scroll-mt-16 border-t border-rule py-6"
            >
              <Question
                question={question}
                number={at + 1}
                isEditor={isEditor}
                assignmentHref={assignmentHref}
              />
            </li>
          ))}
        </ol>
      </PageSection>
    </>
  );
}

function Question({
  question,
  number,
  isEditor,
  assignmentHref,
}: {
  question: QuestionAnalysis;
  number: number;
  isEditor: boolean;
  assignmentHref: string;
}) {
  const { item, figures, asked, unanswered, given, isChosen, itemIds } = question;
  const { facility, discriminationIndex, discriminativeEfficiency, effectiveWeight } = figures;
  const articleId = item.evidence[0]?.articleId;
  return (
    <>
      <h3 className="font-serif text-lg leading-[1.4] font-semibold">
        <span className="text-muted">{number}. </span>
        {item.stem}
      </h3>
      <p className="mt-1 text-sm text-muted">
        {kindWords[item.kind]} · right: {item.answer} · asked in {counted(asked, "attempt")}
        {unanswered > 0 && `, ${unanswered} without an answer`}
        {itemIds.length > 1 && ` · ${itemIds.length} versions together`}
      </p>
      <ul className="mt-3 flex flex-col gap-1.5">
        {adviceOf(question).map((advice) => {
          const isQuiet = advice.kind === "fine" || advice.kind === "too-few";
          return (
            <li
              key={adviceWords(advice)}
              className={isQuiet ? "text-muted" : "flex items-start gap-2 text-disputed"}
            >
              {!isQuiet && (
                <span className="pt-0.5">
                  <Icon name="alert" />
                </span>
              )}
              <span className="min-w-0">
                {adviceWords(advice)}
                {advice.kind === "never-chosen" && (
                  <ReplaceOption
                    question={question}
                    option={advice.option}
                    isEditor={isEditor}
                    assignmentHref={assignmentHref}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-4">
        <Figure name="Got right" value={facility === null ? "–" : percentText(facility)} />
        <Figure name="Discrimination" value={figure(discriminationIndex)} />
        <Figure name="Efficiency" value={percentFigure(discriminativeEfficiency)} />
        <Figure name="Weight" value={percentFigure(effectiveWeight)} />
      </dl>
      {given.length > 0 && (
        <div className="mt-4">
          <DataTable
            caption={isChosen ? "Who chose which option" : "The most frequent answers"}
            columns={[isChosen ? "Option" : "Answer", "Chosen by", "Share", "With the total"]}
            rows={given.map((each) => [
              givenText(each),
              each.count,
              percentText(each.share),
              signedFigure(each.pointBiserial),
            ])}
          />
        </div>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 text-sm print:hidden">
        <Link href={`/facts/${item.factId}`} className="link inline-flex min-h-11 items-center">
          The fact and its sources
        </Link>
        {isEditor && articleId !== undefined && (
          <Link
            href={`/desk/articles/${articleId}?fact=${item.factId}`}
            className="link inline-flex min-h-11 items-center"
          >
            Change the question at the desk
          </Link>
        )}
      </p>
    </>
  );
}

/** How another wrong option comes in the place of one that nobody chooses, or who can see to it. */
function ReplaceOption({
  question: { item, isOwn },
  option,
  isEditor,
  assignmentHref,
}: {
  question: QuestionAnalysis;
  option: string;
  isEditor: boolean;
  assignmentHref: string;
}) {
  const at = item.options.findIndex(({ text }) => text === option);
  if (item.status === "retired" || at < 0) return null;
  const link = (href: string, words: string) => (
    <Link href={href} prefetch={false} className="link flex min-h-11 items-center print:hidden">
      {words}
    </Link>
  );
  if (isOwn) return link(assignmentHref, "Change your question");
  if (isEditor && item.status === "live") {
    return link(`/desk/reports?replace=${item.id}&option=${at}`, `Replace “${option}”…`);
  }
  return (
    <span className="block text-muted">
      This question is of the library, where editors put another in its place: ask one of them, or
      whoever runs Stet at your school.
    </span>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      <dd className="text-base font-medium tabular-nums">{value}</dd>
    </div>
  );
}
