/** What of the desk a phone shows; a wide screen shows all of it. */
export type DeskPart = "facts" | "article" | "fact";

const parts: readonly { part: DeskPart; label: string }[] = [
  { part: "facts", label: "Facts" },
  { part: "article", label: "Article" },
  { part: "fact", label: "This fact" },
];

/** On a phone, leads from one part of the desk to another. */
export function DeskParts({ part, onPart }: { part: DeskPart; onPart: (part: DeskPart) => void }) {
  return (
    <nav
      aria-label="Parts of the desk"
      className="sticky top-0 z-10 border-b border-rule bg-paper lg:hidden"
    >
      <ul className="flex px-2">
        {parts.map(({ part: name, label }) => (
          <li key={name} className="flex-1">
            <button
              type="button"
              aria-pressed={part === name}
              onClick={() => onPart(name)}
              className="min-h-12 w-full border-b-2 border-transparent text-sm font-medium text-muted aria-pressed:border-accent aria-pressed:text-ink"
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
