import { device } from "./device";

/** Forgets the questions on this device, as whoever studies here changes. What is unsent stays. */
export async function forgetDeck(): Promise<void> {
  const store = await device().store;
  await store?.forgetDeck().catch(() => undefined);
}
