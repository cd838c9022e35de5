import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice of parameters for argon2id; memory in KiB. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is kept of a password or PIN. */
export const hashSecret = (secret: string): Promise<string> => hash(secret, argon2id);

// Compared against when there is nothing to compare with, so that both cases take the same time.
let decoyHash: Promise<string> | null = null;

/** Whether a password or PIN is the one of a hash; without a hash it never is, and takes as long. */
export async function isSecretOf(kept: string | null, secret: string): Promise<boolean> {
  decoyHash ??= hashSecret("no account has this password");
  const matches = await verify(kept ?? (await decoyHash), secret);
  return kept !== null && matches;
}
