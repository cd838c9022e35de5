import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "./_components/fonts";
import { DeviceSync } from "./_offline/device-sync";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stet", template: "%s · Stet" },
  description: "News turned into verified facts, and facts into things you remember.",
  applicationName: "Stet",
  appleWebApp: { capable: true, title: "Stet", statusBarStyle: "default" },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#FBFAF7" },
    { media: "(prefers-color-scheme: dark)", color: "#14130F" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        {children}
        <DeviceSync />
      </body>
    </html>
  );
}
