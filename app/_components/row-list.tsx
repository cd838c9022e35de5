import { Link } from "./link";

/** Where a row leads, and a few words on how much there is. */
export type Row = { title: string; note: string; href: string };

/** Links below one another, each with a note at its right. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="border-t border-rule">
      {rows.map(({ title, note, href }) => (
        <li key={href} className="border-b border-rule">
          <Link
            href={href}
            className="flex min-h-12 items-baseline justify-between gap-4 py-3 hover:text-accent"
          >
            <span className="font-medium">{title}</span>
            <span className="shrink-0 text-sm text-muted tabular-nums">{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
