import { useState } from "react";
import { Button } from "@/components/button";
import { Chip } from "@/components/chip";
import { Icon } from "@/components/icon";
import { Notice } from "@/components/notice";
import { BeforeAfter } from "@/app/_components/before-after";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { EvidenceQuotes } from "@/app/_components/evidence-quotes";
import type { LeechAdvice, Told } from "./study-card";
import { leechWords, seenAgainWords } from "./told-words";

/** The evidence behind the right answer, what other sources say, and when it comes back. */
export function ToldPart({
  told,
  factId,
  isPractice,
  isToBeSaid,
  guessed,
  onGuessed,
  onTakeUp,
}: {
  told: Told;
  factId: string;
  isPractice: boolean;
  /** True while the learner has yet to say how well it went: when it comes back is open until then. */
  isToBeSaid: boolean;
  guessed: boolean;
  /** Null where there is nothing to guess among. */
  onGuessed: (() => void) | null;
  onTakeUp: () => void;
}) {
  return (
    <div className="mt-5 flex flex-col gap-4">
      {told.correct && onGuessed && (
        <Button
          look="secondary"
          aria-pressed={guessed}
          onClick={onGuessed}
          className="self-start font-medium aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:text-accent"
        >
          {guessed && <Icon name="check" size={16} />}I guessed
        </Button>
      )}
      {told.why && <p>{told.why}</p>}
      {told.corrected && <Corrected corrected={told.corrected} />}
      <EvidenceQuotes evidence={told.evidence} />
      <ul className="flex flex-wrap gap-2">
        <li>
          <Chip tone={told.independentSources > 1 ? "right" : "plain"} icon="check">
            {counted(told.independentSources, "independent source")}
          </Chip>
        </li>
        {told.othersSay.map((words) => (
          <li key={words}>
            <Chip>Others say “{words}”</Chip>
          </li>
        ))}
      </ul>
      {told.leech ? (
        <Leech advice={told.leech} factId={factId} onTakeUp={onTakeUp} />
      ) : (
        !isToBeSaid && (
          <p className="text-sm text-muted">{seenAgainWords(told.dueInDays, isPractice)}</p>
        )
      )}
    </div>
  );
}

/** For a fact that was forgotten too often: another way in, or the choice to go on as before. */
function Leech({
  advice,
  factId,
  onTakeUp,
}: {
  advice: LeechAdvice;
  factId: string;
  onTakeUp: () => void;
}) {
  const [isTakenUp, setTakenUp] = useState(false);
  const takeUp = () => {
    setTakenUp(true);
    onTakeUp();
  };
  if (isTakenUp) return <Notice>You will be asked this fact again.</Notice>;
  return (
    <div className="border-l-3 border-disputed pl-3.5">
      <p>{leechWords}</p>
      <p className="mt-1 text-sm text-muted">
        {advice.otherKind === null
          ? "Reading the source once more helps better than being asked once more."
          : `Another kind of question may help: “${advice.otherKind}”.`}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton href={`/facts/${factId}`} look="secondary" target="_blank" rel="noopener">
          Read the source
        </LinkButton>
        <Button look="secondary" onClick={takeUp}>
          {advice.otherKind === null ? "Ask me again all the same" : "Ask me another way"}
        </Button>
      </div>
    </div>
  );
}

function Corrected({ corrected }: { corrected: NonNullable<Told["corrected"]> }) {
  return (
    <div className="border-l-3 border-disputed pl-3.5">
      <p className="font-medium text-disputed">This fact was corrected since you learned it</p>
      <BeforeAfter before={corrected.before} after={corrected.after} />
      <p className="mt-1 text-sm text-muted">{corrected.reason}</p>
    </div>
  );
}
