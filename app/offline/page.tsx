import type { Metadata } from "next";
import { OfflineScreen } from "./_components/offline-screen";

export const metadata: Metadata = { title: "Without network", robots: { index: false } };

/**
 * What the service worker answers with where a page cannot be had. It knows nobody: all that it shows
 * comes from the device.
 */
export default function OfflinePage() {
  return <OfflineScreen />;
}
