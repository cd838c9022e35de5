import type { ReactNode } from "react";

/** Said in place of a list that has nothing in it: what is so, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-3 border-y border-rule py-8">
      <p className="font-serif text-xl font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  );
}
