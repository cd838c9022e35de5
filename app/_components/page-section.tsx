import type { ReactNode } from "react";

/** A part of a page under a heading of its own. */
export function PageSection({
  title,
  id,
  children,
}: {
  title: string;
  /** For links that lead there. */
  id?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className="mt-9">
      <h2 className="mb-3.5 font-serif text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
