import { uuidV7 } from "@/lib/ids";

let lastMsecs = 0;

/**
 * An id for something that was just done (UUIDv7). Ids of one page rise strictly, also within a
 * millisecond and when the clock is set back: the outbox sends in their order.
 */
export function newEventId(): string {
  lastMsecs = Math.max(Date.now(), lastMsecs + 1);
  return uuidV7(lastMsecs, crypto.getRandomValues(new Uint8Array(16)));
}
