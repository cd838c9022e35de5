import { classNames } from "@/components/class-names";
import { Icon } from "@/components/icon";

export type AnswerTone = "right" | "wrong" | "pending";

const rows: Record<AnswerTone, string> = {
  right: "border-correct bg-correct-tint",
  wrong: "border-wrong bg-wrong-tint",
  pending: "border-accent bg-accent-tint",
};

const boxes: Record<AnswerTone, string> = {
  right: "bg-correct text-paper",
  wrong: "bg-wrong text-paper",
  pending: "border border-accent text-accent",
};

const labels: Record<AnswerTone, string> = {
  right: "text-correct-deep",
  wrong: "text-wrong",
  pending: "text-accent",
};

/** From here on a phone has no room for the label beside the text; in letters. */
const longText = 24;

/** An option after the answer, told to be right or wrong by a sign and a word. */
export function AnswerRow({
  tone,
  text,
  label,
}: {
  tone: AnswerTone;
  text: string;
  label: string;
}) {
  return (
    <li
      className={classNames(
        "flex min-h-13 items-center gap-3.5 rounded-control border px-3.5 py-2.5",
        rows[tone],
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          "flex size-6.5 shrink-0 items-center justify-center rounded-small",
          boxes[tone],
        )}
      >
        {tone === "pending" ? (
          <Icon name="dots" size={16} />
        ) : (
          <Icon name={tone === "right" ? "check" : "cross"} size={16} />
        )}
      </span>
      <span
        className={classNames(
          "flex min-w-0 flex-1",
          text.length > longText
            ? "flex-col sm:flex-row sm:items-center sm:gap-3.5"
            : "items-center gap-3.5",
        )}
      >
        <span className="min-w-0 flex-1 font-medium">{text}</span>
        <span className={classNames("shrink-0 text-sm font-medium", labels[tone])}>{label}</span>
      </span>
    </li>
  );
}
