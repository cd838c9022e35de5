import { Chip } from "@/components/chip";
import type { IconName } from "@/components/icon";
import { standingTones, standingWords } from "./fact-standing";
import type { FactStanding, StandingTone } from "./fact-standing";

const icons: Record<StandingTone, IconName | null> = {
  plain: null,
  right: "check",
  wrong: "cross",
  disputed: "differ",
};

/** Where a fact stands, by sign and word. */
export function StandingChip({ standing }: { standing: FactStanding }) {
  const tone = standingTones[standing];
  const icon = icons[tone];
  return (
    <Chip tone={tone} {...(icon && { icon })}>
      {standingWords[standing]}
    </Chip>
  );
}
