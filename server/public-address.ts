import "server-only";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { failed, ok } from "@/lib/result";
import type { Result } from "@/lib/result";
import { fetchProblem } from "./fetch-problem";
import type { FetchProblem } from "./fetch-problem";

const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the public internet: not of this machine, of a private network,
 * of a provider's inner network, of a group, nor one that carries another address inside (mapped,
 * NAT64, 6to4, Teredo).
 * @param address in the usual notation, as sockets and parsed URLs give it.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}

/** This machine's own addresses, which tests alone may reach. */
export const loopbackAddresses: readonly string[] = ["127.0.0.1", "::1"];

export function isReachable(address: string, allowLoopback: boolean): boolean {
  return (allowLoopback && loopbackAddresses.includes(address)) || isPublicAddress(address);
}

const longestAddress = 2000;
const webPorts = ["", "80", "443"];

/**
 * Reads an address that somebody gave, or that a page leads on to. An IP address in it is checked
 * whatever its notation, because the URL parser writes them all one way; what a name stands for is
 * checked at the moment of connecting.
 * @param allowLoopback for tests: this machine may be reached, on any port.
 */
export function checkAddress(text: string, allowLoopback: boolean): Result<URL, FetchProblem> {
  const trimmed = text.trim();
  if (trimmed.length > longestAddress || !URL.canParse(trimmed)) {
    return failed(fetchProblem("not-an-address"));
  }
  const url = new URL(trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") return failed(fetchProblem("scheme"));
  if (url.username !== "" || url.password !== "") return failed(fetchProblem("credentials"));
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isReachable(host, allowLoopback)) {
    return failed(fetchProblem("private-address"));
  }
  if (!webPorts.includes(url.port) && !allowLoopback) return failed(fetchProblem("port"));
  url.hash = "";
  return ok(url);
}
