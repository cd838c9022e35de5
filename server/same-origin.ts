import "server-only";

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers say so in
 * Sec-Fetch-Site, older ones in Origin; a request that says neither does not come from a page.
 */
export function isFromOurPages(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
