import "server-only";
import { fetchProblem } from "./fetch-problem";
import type { FetchProblem, FetchReason } from "./fetch-problem";

/** Carries a reason through Node's streams, which know errors alone. */
export class FetchFailure extends Error {
  constructor(readonly reason: Exclude<FetchReason, "http-status">) {
    super(reason);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const certificateCode = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|ERR_TLS_|ERR_SSL_)/;

/**
 * The problem of a connection that failed.
 * @throws the error itself when no connection can be the reason of it.
 */
export function problemOfError(error: unknown): FetchProblem {
  if (error instanceof FetchFailure) return fetchProblem(error.reason);
  const code = codeOf(error);
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_NODATA":
    case "ENODATA":
      return fetchProblem("unknown-host");
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "ECONNABORTED":
    case "EHOSTUNREACH":
    case "EHOSTDOWN":
    case "ENETUNREACH":
    case "ENETDOWN":
    case "EADDRNOTAVAIL":
    case "EACCES":
    case "EPERM":
    case "EPIPE":
      return fetchProblem("unreachable");
    case "ETIMEDOUT":
    case "ERR_SOCKET_CONNECTION_TIMEOUT":
      return fetchProblem("timeout");
    case "EPROTO":
      return fetchProblem("certificate");
    case "HPE_HEADER_OVERFLOW":
      return fetchProblem("too-large");
  }
  if (certificateCode.test(code)) return fetchProblem("certificate");
  if (code.startsWith("HPE_")) return fetchProblem("no-http");
  // The agent's own refusal has no code.
  if (error instanceof Error && /is not allowed/.test(error.message)) {
    return fetchProblem("private-address");
  }
  throw error;
}
