const soonMs = 20_000;
const seldomMs = 60_000;
const soonLooks = 15;

/** How long to wait after so many looks that nobody asked for: often at first, then once a minute. */
export const pauseAfter = (looks: number): number => (looks < soonLooks ? soonMs : seldomMs);

/**
 * Looks again and again while somebody has the page before them: at once when it is shown again or the
 * network is back, and not at all while it is hidden, as in a pocket, or there is no network. A page that
 * nobody touches is looked at less and less often.
 * @returns what ends it
 */
export function lookWhileShown(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let looks = 0;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const wait = () => {
    stop();
    if (document.visibilityState !== "visible" || !navigator.onLine) return;
    timer = setTimeout(() => {
      looks += 1;
      look();
      wait();
    }, pauseAfter(looks));
  };
  /** Something changed about whether one can look. */
  const turn = () => {
    looks = 0;
    if (document.visibilityState === "visible" && navigator.onLine) look();
    wait();
  };
  const touched = () => {
    const isSeldom = pauseAfter(looks) > soonMs;
    looks = 0;
    if (isSeldom) wait();
  };
  wait();
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener("visibilitychange", turn, { signal });
  document.addEventListener("pointerdown", touched, { signal });
  document.addEventListener("keydown", touched, { signal });
  window.addEventListener("online", turn, { signal });
  window.addEventListener("offline", stop, { signal });
  return () => {
    stop();
    listening.abort();
  };
}
