import "server-only";

/** An event as the browser gets it: its id, and what it carries. */
export type StreamEvent = { id: string; data: string };

/** So that proxies do not take a quiet connection for a dead one. */
const heartbeatMs = 15_000;
/** What the browser waits before it connects again. */
const retryMs = 1_500;
/** After so long the browser connects anew, and is asked again who it is. */
const longestMs = 20 * 60_000;

/**
 * A stream of server-sent events. Each event tells everything, so of several that a slow reader has not
 * taken only the last is sent, and who connects again needs none of those before.
 * @param signal of the request: the stream ends when the reader goes away
 * @param begin starts what sends; gives back what stops it, which is called once, however the stream ends
 */
export function eventStream(
  signal: AbortSignal,
  begin: (send: (event: StreamEvent) => void, end: () => void) => Promise<() => void>,
): Response {
  const encoder = new TextEncoder();
  let waiting: StreamEvent | null = null;
  let finish: () => void = () => undefined;
  let flush: () => void = () => undefined;

  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOver = false;
      let stop: (() => void) | null = null;
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) write(":\n\n");
      }, heartbeatMs);
      const longest = setTimeout(() => end(), longestMs);
      finish = () => {
        if (isOver) return;
        isOver = true;
        clearInterval(heartbeat);
        clearTimeout(longest);
        signal.removeEventListener("abort", end);
        stop?.();
      };
      const end = () => {
        if (isOver) return;
        finish();
        try {
          controller.close();
        } catch {
          return; // The reader has closed it already.
        }
      };
      flush = () => {
        if (isOver || waiting === null || (controller.desiredSize ?? 0) <= 0) return;
        const { id, data } = waiting;
        waiting = null;
        write(`id: ${id}\ndata: ${data}\n\n`);
      };
      signal.addEventListener("abort", end);
      if (signal.aborted) return end();
      write(`retry: ${retryMs}\n\n`);
      const send = (event: StreamEvent) => {
        waiting = event;
        flush();
      };
      const stopping = await begin(send, end).catch((error: unknown) => {
        finish();
        throw error;
      });
      // The reader may have gone while it began.
      if (isOver) stopping();
      else stop = stopping;
    },
    pull: () => flush(),
    cancel: () => finish(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compressing would hold events back, and so would a proxy that gathers.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
