/** How a statement was changed: the old words struck out, the new ones below. */
export function BeforeAfter({ before, after }: { before: string; after: string }) {
  return (
    <dl className="mt-1 text-sm">
      <dt className="text-muted">Before</dt>
      <dd className="line-through decoration-muted">{before}</dd>
      <dt className="mt-1 text-muted">Now</dt>
      <dd>{after}</dd>
    </dl>
  );
}
