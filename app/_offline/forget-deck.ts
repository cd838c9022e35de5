import { forgetKeptAttempts } from "@/app/assignments/_components/kept-attempts";
import { browserStorage } from "./browser-storage";
import { device } from "./device";

/**
 * Forgets the questions on this device, those of attempts too, as whoever studies here changes. What is
 * unsent stays.
 */
export async function forgetDeck(): Promise<void> {
  forgetKeptAttempts(browserStorage());
  const store = await device().store;
  await store?.forgetDeck().catch(() => undefined);
}
