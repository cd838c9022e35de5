import { counted } from "@/app/_components/count-text";
import { standingWords } from "@/app/_components/fact-standing";
import type { FactStanding } from "@/app/_components/fact-standing";
import type { DeskFact, SimilarFact } from "./desk-view";

/** Two facts side by side. */
export function FactsCompared({
  fact,
  other,
  otherName,
}: {
  fact: DeskFact;
  other: SimilarFact;
  otherName: string;
}) {
  return (
    <dl className="grid gap-4 sm:grid-cols-2">
      <Side
        name="This fact"
        statement={fact.statement}
        standing={fact.standing}
        origins={fact.origins}
      />
      <Side
        name={otherName}
        statement={other.statement}
        standing={other.status}
        origins={other.origins}
      />
    </dl>
  );
}

function Side({
  name,
  statement,
  standing,
  origins,
}: {
  name: string;
  statement: string;
  standing: FactStanding;
  origins: number;
}) {
  return (
    <div className="border-t border-rule pt-2.5">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="mt-0.5">
        <span className="font-serif">{statement}</span>
        <span className="mt-1 block text-sm text-muted">
          {standingWords[standing]} · {counted(origins, "source")}
        </span>
      </dd>
    </div>
  );
}
