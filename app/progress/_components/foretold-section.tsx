import { AgreementChart } from "@/components/agreement-chart";
import { percentText } from "@/components/percent-text";
import { counted } from "@/app/_components/count-text";
import { PageSection } from "@/app/_components/page-section";
import type { Foretold } from "./progress-view";

/** Whether facts come back when they should: what was foretold beside what the learner knew. */
export function ForetoldSection({ foretold }: { foretold: Foretold[] | null }) {
  return (
    <PageSection title="How well your memory is foretold">
      {foretold === null ? (
        <p className="max-w-prose text-muted">
          Before each question Stet foretells how likely you are to be right. Once ten facts have
          come back to you, you will see here how far that holds.
        </p>
      ) : (
        <>
          <p className="mb-3.5 max-w-prose text-muted">
            {foretoldWords(foretold)} On the dashed line both are the same.
          </p>
          <AgreementChart
            summary={foretoldWords(foretold)}
            caption="Foretold and measured share of right answers"
            names={{
              group: "Foretold",
              expected: "Foretold on average",
              measured: "Answered right",
              count: "Questions",
            }}
            points={foretold.map(({ from, to, predicted, measured, reviews }) => ({
              label: `${percentText(from)} to ${percentText(to)}`,
              expected: predicted,
              measured,
              count: reviews,
            }))}
          />
        </>
      )}
    </PageSection>
  );
}

function foretoldWords(foretold: Foretold[]): string {
  const reviews = foretold.reduce((sum, bin) => sum + bin.reviews, 0);
  const mean = (name: "predicted" | "measured") =>
    foretold.reduce((sum, bin) => sum + bin[name] * bin.reviews, 0) / reviews;
  return `Of ${counted(reviews, "question")} that came back, ${percentText(mean("predicted"))} were foretold to be right, and ${percentText(mean("measured"))} were.`;
}
