/** This browser's `localStorage`; null where it forbids it, which reading it tells by throwing. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
