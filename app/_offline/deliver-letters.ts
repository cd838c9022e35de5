import type { DeviceStore } from "./device-store";
import type { Delivery, Letter } from "./letter";

const unreachable = "No connection. What you answered is kept on this device.";
const broken = "Stet could not save this just now. It is kept on this device.";

/**
 * Sends a batch to the review log, and takes note of what other devices answered meanwhile. A reply
 * that is none of ours counts as a problem that may pass.
 */
export async function deliverLetters(
  opening: Promise<DeviceStore | null>,
  learnerKey: string,
  letters: Letter[],
): Promise<Delivery> {
  const store = await opening;
  const deviceName = (await store?.deviceId().catch(() => null)) ?? "";
  const deck = (await store?.findDeck().catch(() => null)) ?? null;
  const delivery = await post({
    learnerKey,
    device: deviceName,
    cursor: deck?.learnerKey === learnerKey ? deck.cursor : null,
    letters,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  if (delivery.ok && store !== null) {
    for (const reply of delivery.replies) {
      if (reply.state === "told") {
        await store.noteResult(reply.eventId, reply.told.correct).catch(() => undefined);
      }
    }
    await store
      .noteElsewhere(learnerKey, delivery.cursor, delivery.elsewhere)
      .catch(() => undefined);
  }
  return delivery;
}

async function post(body: object): Promise<Delivery> {
  try {
    const response = await fetch("/api/reviews", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const reply = (await response.json().catch(() => null)) as Delivery | null;
    return typeof reply?.ok === "boolean" ? reply : { ok: false, error: broken };
  } catch {
    return { ok: false, error: unreachable };
  }
}
