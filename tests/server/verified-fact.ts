import { verifyFact } from "@/server/decisions";
import { dayArticle } from "./articles-of-test";
import { bringIn, done, editor, factAbout } from "./desk-of-test";

/** Brings an article in and verifies the fact of a day in it. @returns the fact's id. */
export async function verifiedFact(now: Date): Promise<string> {
  await bringIn(now, dayArticle);
  const fact = await factAbout("office-start", "Ishiba");
  done(await verifyFact(editor, fact.id, now));
  return fact.id;
}
