import "server-only";
import { db } from "./db";

/** Whether the database answers; without it nothing can be shown or saved. */
export async function isHealthy(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
