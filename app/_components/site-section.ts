/** The places that the navigation leads to. */
export type SiteSection = "today" | "facts" | "classes" | "progress" | "account" | "desk";

export type SectionLink = { section: SiteSection; href: string; label: string };

const everyone: readonly SectionLink[] = [
  { section: "today", href: "/", label: "Today" },
  { section: "facts", href: "/facts", label: "Facts" },
  { section: "classes", href: "/classes", label: "Classes" },
  { section: "progress", href: "/progress", label: "Progress" },
  { section: "account", href: "/account", label: "Account" },
];

const desk: SectionLink = { section: "desk", href: "/desk", label: "Desk" };

/** The sections in the order of the navigation; the desk only for those who may work at it. */
export function sectionLinks(showDesk: boolean): readonly SectionLink[] {
  return showDesk ? [...everyone, desk] : everyone;
}
