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
  STET_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  STET_MAIL_FROM: z.string().max(200).default("Stet <stet@localhost>"),
  STET_MAIL_FOLDER: z.string().min(1).optional(),
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
  /** How reminders leave by mail: by a server, else into a folder, else not at all. */
  mail: { serverUrl: string | null; folder: string | null; from: string };
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
    mail: {
      serverUrl: parsed.data.STET_SMTP_URL ?? null,
      folder: mailFolderOf(parsed.data, variables["NODE_ENV"] === "development"),
      from: parsed.data.STET_MAIL_FROM,
    },
    allowLoopback: parsed.data.STET_ALLOW_LOOPBACK === "tests",
  });
}

/** While developing, mail lies beside the data to be looked at; elsewhere only where it is asked for. */
function mailFolderOf(
  given: { STET_MAIL_FOLDER?: string | undefined; STET_DATA: string },
  isDevelopment: boolean,
): string | null {
  if (given.STET_MAIL_FOLDER !== undefined) return resolve(given.STET_MAIL_FOLDER);
  return isDevelopment ? join(resolve(given.STET_DATA), "mail") : null;
}
