/** Jest runs this once after all browser tests, in the process that ran the set-up. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.stetAppServer?.stop();
}
