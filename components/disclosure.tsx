import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Something that is seldom wanted, behind its name. `label` says more to a screen reader. */
export function Disclosure({
  title,
  label,
  isOpen = false,
  children,
}: {
  title: string;
  label?: string;
  /** Where it was asked for; from then on it is the reader's. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="group open:basis-full">
      <summary
        aria-label={label}
        className="inline-flex min-h-11 cursor-pointer items-center gap-1 font-medium text-muted hover:text-ink"
      >
        <span className="transition-transform group-open:rotate-90 motion-reduce:transition-none">
          <Icon name="chevron" size={16} />
        </span>
        {title}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
