import type { Device } from "./device";

let opened: Device | null = null;
const waiting = new Set<(device: Device) => void>();

/** What the page has of its device, once that was opened: a page begins without it. */
export const openedDevice = (): Device | null => opened;

/** Tells all who wait for it that the device is there. */
export function announceDevice(device: Device): void {
  opened = device;
  waiting.forEach((act) => act(device));
  waiting.clear();
}

/**
 * Calls `act` with the device, now or as soon as it was opened.
 * @returns what calls it off.
 */
export function whenOpened(act: (device: Device) => void): () => void {
  if (opened !== null) {
    act(opened);
    return () => {};
  }
  waiting.add(act);
  return () => void waiting.delete(act);
}
