const types = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/**
 * A text as a file that the browser saves. It is for who asked alone, and no cache keeps it.
 * @param name without its ending; Latin letters, digits and hyphens
 */
export function fileResponse(text: string, name: string, kind: keyof typeof types): Response {
  return new Response(text, {
    headers: {
      "content-type": types[kind],
      "content-disposition": `attachment; filename="${name}.${kind}"`,
      "cache-control": "private, no-store",
    },
  });
}
