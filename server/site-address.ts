import "server-only";
import { readEnvironment } from "./env";

/** Where this installation is reached: NEXTAUTH_URL, which the start sets where nobody gave it. */
export function siteAddress(): string {
  const environment = readEnvironment();
  const publicUrl = environment.ok ? environment.value.publicUrl : null;
  return publicUrl ?? "http://localhost:3000";
}
