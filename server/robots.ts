import "server-only";
import robotsParser from "robots-parser";
import { decodePage } from "./decode-page";
import { FetchFailure } from "./fetch-failure";
import type { Hop } from "./fetch-hop";
import { fetchProblem } from "./fetch-problem";
import type { FetchProblem, FetchReason } from "./fetch-problem";

/** What a site's robots.txt says: rules, that there are none, or nothing that could be understood now. */
export type Robots = ReturnType<typeof robotsParser> | "none" | "unknown";

/** What is known of sites while several of their pages are read; one reading begins with nothing. */
export type RobotsMemory = Map<string, Robots>;

/** The name that rules for Stet alone are written for. */
const ownName = "Stet";

/** Larger than any that says something; RFC 9309 asks for 500 KiB at least. */
export const mostRobotsBytes = 512_000;

/** What servers call it; "" for an answer that names no type. */
export const robotsTypes = ["text/plain", "text/html", "application/octet-stream", ""];

/** Ways in which an address gives something, but no rules. */
const noRules: readonly FetchReason[] = ["wrong-type", "too-large", "packing", "undecodable"];

/**
 * Whether a site lets programs read a page, by RFC 9309: without a robots.txt it does, and while its
 * server fails to give one it does not.
 * @param load fetches the robots.txt at an address, following where it leads; null when it leads astray
 * @returns the problem of a page that is not to be read, else null
 * @throws what `load` throws of a site that cannot be reached, which the page cannot be either
 */
export async function findRobotsProblem(
  url: URL,
  memory: RobotsMemory,
  load: (address: string) => Promise<Exclude<Hop, { kind: "redirect" }> | null>,
): Promise<FetchProblem | null> {
  const address = `${url.origin}/robots.txt`;
  const robots = memory.get(url.origin) ?? (await readRobots(address, load));
  memory.set(url.origin, robots);
  if (robots === "unknown") return fetchProblem("robots-unknown");
  if (robots === "none") return null;
  return robots.isAllowed(url.href, ownName) === false ? fetchProblem("robots") : null;
}

async function readRobots(
  address: string,
  load: Parameters<typeof findRobotsProblem>[2],
): Promise<Robots> {
  try {
    const hop = await load(address);
    if (hop?.kind === "status" && (hop.status >= 500 || hop.status === 429)) return "unknown";
    const text = hop?.kind === "body" ? decodePage(hop.bytes, hop.charset ?? "utf-8") : null;
    return text === null ? "none" : robotsParser(address, text);
  } catch (error) {
    if (error instanceof FetchFailure && noRules.includes(error.reason)) return "none";
    throw error;
  }
}
