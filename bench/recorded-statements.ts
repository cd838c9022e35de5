import { Client } from "pg";

/** A statement as the database got it. */
export type Statement = { text: string; values: unknown[] };

type Query = (this: Client, ...given: unknown[]) => unknown;

/**
 * All that a piece of work sends to PostgreSQL, in order: what the bare driver is given to do is what
 * the product does, and not what somebody once copied from it.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = Reflect.get(Client.prototype, "query") as Query;
  const recording: Query = function (this: Client, ...given) {
    const [first, second] = given;
    const config =
      typeof first === "object" && first !== null
        ? (first as { text: string; values?: unknown[] })
        : { text: String(first), values: Array.isArray(second) ? second : [] };
    statements.push({ text: config.text, values: config.values ?? [] });
    return original.apply(this, given);
  };
  Reflect.set(Client.prototype, "query", recording);
  try {
    await work();
  } finally {
    Reflect.set(Client.prototype, "query", original);
  }
  return statements;
}

/** A statement's values with other ids in place of those that it was recorded with. */
export function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids));
  if (typeof value !== "string") return value;
  let text = value;
  for (const [recorded, other] of ids) text = text.replaceAll(recorded, other);
  return text;
}
