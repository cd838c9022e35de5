import { Dialog } from "@/components/dialog";
import type { LoadHistory } from "./desk-view";
import { HistoryEntries } from "./history-entries";
import type { DeskItem, ItemVersion } from "./item-view";

/** How a question came to be what it is: each version beside the one before, and what was decided. */
export function ItemHistory({
  item,
  timeZone,
  loadHistory,
  onClose,
}: {
  item: DeskItem;
  timeZone: string;
  loadHistory: LoadHistory;
  onClose: () => void;
}) {
  const versions: ItemVersion[] = [item, ...item.earlier];
  return (
    <Dialog open wide title="History of this question" onClose={onClose}>
      <section>
        <h3 className="font-semibold">
          {versions.length > 1 ? "Its versions, the newest first" : "Its words"}
        </h3>
        {versions.length === 1 ? (
          <div className="mt-2">
            <Version version={item} other={null} name="As it was made" />
          </div>
        ) : (
          <ol>
            {versions.slice(0, -1).map((version, index) => {
              const before = versions[index + 1] ?? version;
              return (
                <li
                  key={version.version}
                  className="grid gap-4 border-b border-rule py-3 sm:grid-cols-2 sm:gap-6"
                >
                  <Version version={before} other={version} name={`Version ${before.version}`} />
                  <Version version={version} other={before} name={`Version ${version.version}`} />
                </li>
              );
            })}
          </ol>
        )}
      </section>
      <section className="text-sm">
        <h3 className="mb-2 text-base font-semibold">What was decided</h3>
        <HistoryEntries
          about={{ itemId: item.id }}
          nothing="Nobody has decided about this question: it is as it was made."
          timeZone={timeZone}
          loadHistory={loadHistory}
        />
      </section>
    </Dialog>
  );
}

const isNewer = (version: ItemVersion, other: ItemVersion) => version.version > other.version;

function Version({
  version,
  other,
  name,
}: {
  version: ItemVersion;
  /** What it is held against; null where there is only this one. */
  other: ItemVersion | null;
  name: string;
}) {
  const { stem, options, answer, explanation, madeBy } = version;
  const shown = options.length === 0 ? [{ text: answer, correct: true }] : options;
  const othersTexts = other?.options.length ? other.options : [{ text: other?.answer ?? "" }];
  const isKept = (text: string) =>
    other === null || othersTexts.some((option) => option.text === text);
  const words = (text: string, isSame: boolean) => (
    <Words text={text} change={isSame || other === null ? null : isNewer(version, other)} />
  );
  return (
    <div>
      <h4 className="text-sm text-muted">
        {name}
        {madeBy && <> · {madeBy}</>}
      </h4>
      <p className="mt-1 font-serif">{words(stem, stem === other?.stem)}</p>
      <ul className="mt-1.5 text-sm">
        {shown.map(({ text, correct }) => (
          <li key={text} className={correct ? "font-semibold text-correct" : "text-muted"}>
            {words(text, isKept(text))}
            {correct && <span className="sr-only"> (right)</span>}
          </li>
        ))}
      </ul>
      {other !== null && explanation !== other.explanation && (
        <p className="mt-1.5 text-sm text-muted">{words(explanation, false)}</p>
      )}
    </div>
  );
}

/** Words that a change took out (false), put in (true) or left (null). */
function Words({ text, change }: { text: string; change: boolean | null }) {
  if (change === null) return text;
  return change ? (
    <ins className="decoration-2 underline-offset-4">
      {text}
      <span className="sr-only"> (new)</span>
    </ins>
  ) : (
    <del className="decoration-muted">
      {text}
      <span className="sr-only"> (taken out)</span>
    </del>
  );
}
