import "server-only";
import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { sessionSecret } from "./settings";

/** Where the entrance writes who is calling; whatever a caller wrote there is overwritten. */
export const clientAddressHeader = "x-stet-client-address";

/**
 * The address that a request comes from. Where a proxy stands before Stet it is what that proxy saw,
 * which it adds at the end; anything before it, and all of it without a proxy, is the caller's say-so.
 * @param socketAddress of the connection
 * @param forwardedFor the header of that name
 * @param hasProxy the operator named a public address
 */
export function clientAddressOf({
  socketAddress,
  forwardedFor,
  hasProxy,
}: {
  socketAddress: string | undefined;
  forwardedFor: string | readonly string[] | undefined;
  hasProxy: boolean;
}): string {
  const forwarded = [forwardedFor ?? []].flat().join(",").split(",").at(-1)?.trim() ?? "";
  return hasProxy && isIP(forwarded) !== 0 ? forwarded : (socketAddress ?? "");
}

/** The address that the entrance wrote down; null where there was none, as in tests. */
export const clientAddress = (request: Request): string | null =>
  request.headers.get(clientAddressHeader);

/**
 * A hash of the network that an address belongs to, with which nobody can find the address again who
 * does not know the installation's secret: a household has one IPv4 address, or one /64 of IPv6.
 * @param purpose hashes for two purposes have nothing in common
 * @returns null for what is no address
 */
export async function networkHash(address: string | null, purpose: string): Promise<string | null> {
  if (address === null || isIP(address) === 0) return null;
  const parsed = ipaddr.process(address);
  const network =
    parsed instanceof ipaddr.IPv4 ? parsed.toString() : parsed.parts.slice(0, 4).join(":");
  return createHmac("sha256", await sessionSecret())
    .update(`network:${purpose}:${network}`)
    .digest("base64url");
}
