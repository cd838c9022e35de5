import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { decisionsSchema, matchDecision, parseBrief } from "@/samples/library";
import type { ClaimPointer, SeededDecision } from "@/samples/library";
import { importArticle } from "@/server/articles";
import { rejectFact, resolveConflict, verifyFacts } from "@/server/decisions";
import { findConflictBetween, findStoredClaims } from "@/server/sample-claims";
import type { StoredClaims } from "@/server/sample-claims";
import { operator } from "@/server/session";
import { isDone, markDone } from "@/server/settings";

export type LoadedLibrary = {
  articles: number;
  verified: number;
  rejected: number;
  /** Decisions that found no claim, or that the rules refused. */
  unmatched: string[];
};

const doneKey = "starter-library";
const editor = operator();

/**
 * Loads the briefs of samples/ and the decisions that come with them, once for an installation. A
 * load that was cut off is taken up again where it stopped.
 * @returns what was loaded, or null when it was there already.
 */
export async function loadStarterLibrary(
  now: Date,
  folder = "samples",
): Promise<LoadedLibrary | null> {
  if (await isDone(doneKey)) return null;
  const briefs = await importBriefs(join(folder, "briefs"), now);
  const decisions = decisionsSchema.parse(
    JSON.parse(await readFile(join(folder, "decisions.json"), "utf8")),
  );
  const loaded: LoadedLibrary = { articles: briefs.size, verified: 0, rejected: 0, unmatched: [] };
  const toVerify = new Map<string, SeededDecision>();
  for (const decision of decisions) {
    const target = findClaim(decision, briefs);
    if (target === null) loaded.unmatched.push(nameOf(decision));
    else if (decision.decision === "verify") toVerify.set(target.factId, decision);
    else {
      const isRejected = await reject(
        decision,
        target,
        findClaim(decision.contradicts, briefs),
        now,
      );
      if (isRejected) loaded.rejected += 1;
      else loaded.unmatched.push(nameOf(decision));
    }
  }
  // All at once: the wrong options of one fact's questions come from the others.
  const bulk = await verifyFacts(editor, [...toVerify.keys()], now, { confirmRelativeDate: true });
  if (!bulk.ok) throw new Error(bulk.problem.message);
  loaded.verified = bulk.value.verified;
  for (const { factId } of bulk.value.refused) {
    const decision = toVerify.get(factId);
    if (decision !== undefined) loaded.unmatched.push(nameOf(decision));
  }
  await markDone(doneKey);
  return loaded;
}

const nameOf = ({ brief, quote }: ClaimPointer) => `${brief}: ${quote}`;

/** The briefs' claims as they are stored, by file name. */
async function importBriefs(folder: string, now: Date): Promise<Map<string, StoredClaims>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  const articleIds = new Map<string, string>();
  for (const file of files) {
    const brief = parseBrief(await readFile(join(folder, file), "utf8"));
    if (!brief.ok) throw new Error(`${file}: ${JSON.stringify(brief.problem)}`);
    const { teachingError, ...article } = brief.value;
    const options = teachingError === null ? {} : { teachingError };
    const input = { ...article, format: "text" as const, url: "" };
    const imported = await importArticle(editor, input, now, options);
    const articleId = imported.ok ? imported.value.articleId : imported.problem.existingArticleId;
    if (articleId === undefined) throw new Error(`${file}: it could not be imported.`);
    articleIds.set(file, articleId);
  }
  const stored = new Map<string, StoredClaims>();
  for (const [file, articleId] of articleIds) stored.set(file, await findStoredClaims(articleId));
  return stored;
}

type Target = { claimId: string; factId: string };

function findClaim(
  pointer: ClaimPointer,
  briefs: ReadonlyMap<string, StoredClaims>,
): Target | null {
  const stored = briefs.get(pointer.brief);
  if (stored === undefined) return null;
  const claims = stored.claims.map(({ claim }) => claim);
  const match = matchDecision(pointer, stored.text, claims);
  return stored.claims.find(({ claim }) => claim === match) ?? null;
}

/** Rejects a claim as its source's error, and settles the conflict with what is right. */
async function reject(
  decision: SeededDecision & { decision: "reject" },
  target: Target,
  right: Target | null,
  now: Date,
): Promise<boolean> {
  const conflictId =
    right === null ? null : await findConflictBetween(target.claimId, right.claimId);
  const { note, reason } = decision;
  const outcome =
    conflictId === null
      ? await rejectFact(editor, target.factId, note, now)
      : await resolveConflict(
          editor,
          conflictId,
          reason,
          { wrongClaimId: target.claimId, reason: note },
          now,
        );
  return outcome.ok;
}
