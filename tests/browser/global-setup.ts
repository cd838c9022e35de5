import { startAppServer } from "./app-server";
import type { AppServer } from "./app-server";

declare global {
  var stetAppServer: AppServer | undefined;
}

/** Jest runs this once before all browser tests; their processes inherit the environment. */
export default async function globalSetup(): Promise<void> {
  const server = await startAppServer();
  globalThis.stetAppServer = server;
  process.env["STET_APP_ADDRESS"] = server.address;
  process.env["STET_APP_OWNER_LINK"] = server.ownerLink;
}
