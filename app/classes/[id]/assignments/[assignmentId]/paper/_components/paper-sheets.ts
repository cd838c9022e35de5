import type { SheetFoot } from "./page-rules";
import type { PaperChoice, PaperView } from "./paper-view";

/** One of the sheets of a print-out, in the order in which they leave the printer. */
export type PrintedSheet = { foot: SheetFoot } & (
  | { kind: "questions"; view: Omit<PaperView, "key">; name: string | null }
  | { kind: "key"; view: PaperView }
);

/** Keeps a text in its own direction beside others that are written the other way. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * What a print-out consists of. Of two versions, students have one by turns, so that neighbours on the
 * list do not have the same; without names there is one sheet of each to copy.
 * @param views the quiz, a view for each version that is wanted
 * @param roster the names of the class, in its order
 */
export function sheetsOf(
  views: readonly PaperView[],
  roster: readonly string[],
  { names, print }: Pick<PaperChoice, "names" | "print">,
): PrintedSheet[] {
  const sheets: PrintedSheet[] = [];
  const add = (view: PaperView, name: string | null) => {
    const foot = footOf(view, name === null || name === "" ? null : name);
    sheets.push({ kind: "questions", view, name, foot });
  };
  if (print !== "key" && names === "roster") {
    roster.forEach((name, place) => {
      const view = views[place % views.length];
      if (view !== undefined) add(view, name);
    });
  } else if (print !== "key") {
    for (const view of views) add(view, names === "none" ? null : "");
  }
  if (print !== "questions") {
    for (const view of views) sheets.push({ kind: "key", view, foot: footOf(view, "Key") });
  }
  return sheets;
}

function footOf({ className, title, version }: PaperView, first: string | null): SheetFoot {
  const parts = [...(first === null ? [] : [first]), className, title];
  return { left: parts.map(isolated).join(" · "), right: `Version ${version}` };
}
