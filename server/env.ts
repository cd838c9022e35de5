import "server-only";
import { join, resolve } from "node:path";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";

const environmentSchema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// or postgresql://")
    .optional(),
  STET_DATA: z.string().min(1).default("data"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOSTNAME: z.string().optional(),
  NEXTAUTH_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  STET_ALLOW_LOOPBACK: z.literal("tests", 'is for tests alone, which set it to "tests"').optional(),
});

export type Environment = {
  /** Null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  /** Absolute path; holds the embedded database and its lock. */
  dataFolder: string;
  databaseFolder: string;
  port: number;
  /** Public address of the site, where a proxy stands before it. */
  publicUrl: string | null;
  /** Signs sessions; null: the installation's own secret is used. */
  secret: string | null;
  /** For tests alone: articles and feeds may be fetched from this machine, on any port. */
  allowLoopback: boolean;
};

/** Reads the process environment once, at the door. The problem is a sentence for the operator. */
export function readEnvironment(
  variables: Record<string, string | undefined> = process.env,
): Result<Environment, string> {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failed(
      `The environment variable ${issue?.path.join(".")} is not usable: ${issue?.message}.`,
    );
  }
  const dataFolder = resolve(parsed.data.STET_DATA);
  return ok({
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    dataFolder,
    databaseFolder: join(dataFolder, "database"),
    port: parsed.data.PORT,
    publicUrl: parsed.data.NEXTAUTH_URL ?? null,
    secret: parsed.data.NEXTAUTH_SECRET ?? null,
    allowLoopback: parsed.data.STET_ALLOW_LOOPBACK === "tests",
  });
}
