import { createSerwistRoute } from "@serwist/turbopack";

/**
 * The service worker at /serwist/sw.js, bundled when the application is built. The revision is new
 * with each build: a device then takes the offline page and its scripts anew.
 */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute(
  {
    swSrc: "app/service-worker.ts",
    globPatterns: ["public/icons/*.png"],
    additionalPrecacheEntries: [{ url: "/offline", revision: crypto.randomUUID() }],
    useNativeEsbuild: true,
    nextConfig: { distDir: ".next", basePath: "/", assetPrefix: "" },
  },
);
