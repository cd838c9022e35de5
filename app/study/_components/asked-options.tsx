import { useShortcuts } from "@/app/_components/use-shortcuts";
import { AskedFrame } from "./asked-frame";
import type { AskedFrameProps } from "./asked-frame";

/** A question with its options. A tap or the option's number answers at once. */
export function AskedOptions({
  shortcutsOn,
  onChoose,
  ...frame
}: AskedFrameProps & { shortcutsOn: boolean; onChoose: (optionId: string) => void }) {
  const { options } = frame.card;
  useShortcuts(shortcutsOn, (key) => {
    const option = /^[1-5]$/.test(key) ? options[Number(key) - 1] : undefined;
    if (option === undefined) return false;
    onChoose(option.id);
    return true;
  });
  return (
    <AskedFrame {...frame} isGroup>
      <ol className="mt-5 flex flex-col gap-2.5">
        {options.map(({ id, text }, index) => (
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
    </AskedFrame>
  );
}
