import type { ReactNode } from "react";
import { Link } from "./link";

/** The way back to the page that this one belongs to, above its heading; not on paper. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="print:hidden">
      <Link href={href} className="link inline-flex min-h-11 items-center">
        <bdi>{children}</bdi>
      </Link>
    </p>
  );
}
