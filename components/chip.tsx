import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon";

export type ChipTone = "plain" | "right" | "wrong" | "disputed" | "accent";

const tones: Record<ChipTone, string> = {
  plain: "border-rule bg-raised text-ink",
  right: "border-transparent bg-correct-tint text-correct-deep",
  wrong: "border-transparent bg-wrong-tint text-wrong",
  disputed: "border-transparent bg-disputed-tint text-disputed",
  accent: "border-transparent bg-accent-tint text-accent",
};

/** A few words that label something. The words say it all; the colour only helps to find them. */
export function Chip({
  tone = "plain",
  icon,
  children,
}: {
  tone?: ChipTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm font-medium",
        tones[tone],
      )}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
