import manifest from "@/package.json";

/** What `npm start` gives to Node: whoever starts the application for a test starts the same. */
export const startWords: readonly string[] = manifest.scripts.start.split(" ").slice(1);
