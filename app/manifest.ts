import type { MetadataRoute } from "next";

/** What makes Stet an application on the home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Stet",
    short_name: "Stet",
    description: "News turned into verified facts, and facts into things you remember.",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#FBFAF7",
    theme_color: "#FBFAF7",
    lang: "en",
    categories: ["education", "news"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      {
        src: "/icons/icon-maskable-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
    shortcuts: [{ name: "Study today’s questions", url: "/study" }],
  };
}
