/**
 * A path of our own site to go on to, or the fallback: an address that leads elsewhere is never
 * followed, however it is written.
 */
export function ownPath(path: string | null | undefined, fallback: string): string {
  if (path === undefined || path === null || !path.startsWith("/")) return fallback;
  const base = "https://own.invalid";
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
