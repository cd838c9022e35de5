import { DataTable } from "@/components/data-table";
import { Icon } from "@/components/icon";
import { percentText } from "@/components/percent-text";
import { fewestAnswers, mostResponses } from "@/questions/response-data";
import type { OptionResponses, ResponseData } from "@/questions/response-data";

/** "64 of 80 right (80 %)". */
function rightWords({ answers, right, facility }: ResponseData): string {
  if (facility === null) return "Nobody has answered it yet";
  const all = answers >= mostResponses ? `the latest ${answers}` : String(answers);
  return `${right} of ${all} right (${percentText(facility)})`;
}

/** A correlation with its sign: "+0.42", "−0.10". */
function signed(value: number): string {
  const figure = Math.abs(value).toFixed(2);
  return figure === "0.00" ? "0.00" : `${value < 0 ? "−" : "+"}${figure}`;
}

/** Who chooses an option, those who know more or less, with the figure that says so. */
function whoWords({ chosenBy, pointBiserial }: OptionResponses): string {
  if (pointBiserial === null) return chosenBy === 0 ? "nobody" : "not known yet";
  const [amount, knows] = [Math.abs(pointBiserial), pointBiserial > 0 ? "more" : "less"];
  const who =
    amount < 0.1
      ? "all alike"
      : amount < 0.3
        ? `rather those who know ${knows}`
        : `those who know ${knows}`;
  return `${who} (${signed(pointBiserial)})`;
}

/** What stands out in the answers to a question, a sentence each. */
function flagsOf({ strongerThanKey, isTooHard, isTooEasy, options }: ResponseData): string[] {
  const unused = options.filter(({ isNeverChosen }) => isNeverChosen);
  return [
    ...(strongerThanKey === null
      ? []
      : [
          `Check the key: those who know more choose “${strongerThanKey}” rather than what counts as right.`,
        ]),
    ...(isTooHard ? ["Fewer than one in five are right: check the key, and how it is asked."] : []),
    ...(isTooEasy ? ["Nearly everybody is right: this question tells little."] : []),
    ...unused.map(({ text }) => `Nobody chooses “${text}”: another wrong option would ask more.`),
  ];
}

/** How a question fares with those who answered it: the first answer of each reader. */
export function ItemResponses({ responses }: { responses: ResponseData }) {
  const { answers, isFew, gaveUp, options } = responses;
  const flags = flagsOf(responses);
  return (
    <div className="text-sm">
      <p>
        <span className="font-medium tabular-nums">{rightWords(responses)}</span>
        {answers > 0 && isFew && (
          <span className="text-muted">
            {" "}
            · fewer than {fewestAnswers} answers, too few to conclude anything
          </span>
        )}
      </p>
      {flags.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1.5">
          {flags.map((words) => (
            <li key={words} className="flex items-start gap-2 text-disputed">
              <span className="pt-0.5">
                <Icon name="alert" size={16} />
              </span>
              <span className="min-w-0">{words}</span>
            </li>
          ))}
        </ul>
      )}
      {answers > 0 && options.length > 0 && (
        <div className="mt-2">
          <DataTable
            caption="Who chose which option"
            columns={["Option", "Chosen by", "Chosen by whom"]}
            rows={[
              ...options.map((option) => [
                option.correct ? `${option.text} (right)` : option.text,
                option.chosenBy,
                whoWords(option),
              ]),
              ...(gaveUp > 0 ? [["“I don’t know”", gaveUp, ""]] : []),
            ]}
          />
        </div>
      )}
    </div>
  );
}
