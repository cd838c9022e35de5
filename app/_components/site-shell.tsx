import type { ReactNode } from "react";
import { classNames } from "@/components/class-names";
import { BottomNavigation } from "./bottom-navigation";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import type { SiteSection } from "./site-section";
import { SkipLink } from "./skip-link";
import { WaitingNote } from "@/app/_offline/waiting-note";

export type SiteShellProps = {
  /** Which section is marked as the present one; null for none. */
  section: SiteSection | null;
  /** True for those who may work at the desk. */
  showDesk: boolean;
  /** At the right of the header: the date, or the name of the section. */
  note?: ReactNode;
  /** "column" is for reading; "full" gives the page the whole width, without margins or footer. */
  width?: "column" | "wide" | "full";
  children: ReactNode;
};

const widths = {
  column: "mx-auto w-full max-w-[42.5rem] px-5 pt-6 md:pt-12 md:pb-20 print:p-0",
  wide: "mx-auto w-full max-w-6xl px-5 pt-6 md:px-6 md:pt-12 md:pb-20 print:p-0",
  full: "w-full",
} as const;

/** Header, page and navigation. Every page but the study session stands in it. */
export function SiteShell({ section, showDesk, note, width = "column", children }: SiteShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader section={section} showDesk={showDesk} note={note} />
      <WaitingNote />
      <main id="main" tabIndex={-1} className={classNames("flex flex-1 flex-col", widths[width])}>
        {children}
      </main>
      {width !== "full" && <SiteFooter />}
      <BottomNavigation section={section} showDesk={showDesk} />
    </div>
  );
}
