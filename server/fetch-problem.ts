import "server-only";

/** Every way in which an address gives no page. */
export type FetchReason =
  | "not-an-address"
  | "scheme"
  | "credentials"
  | "port"
  | "private-address"
  | "robots"
  | "robots-unknown"
  | "unknown-host"
  | "unreachable"
  | "certificate"
  | "no-http"
  | "timeout"
  | "stopped"
  | "too-many-redirects"
  | "downgrade"
  | "http-status"
  | "too-large"
  | "wrong-type"
  | "packing"
  | "broken-off"
  | "undecodable";

export type FetchProblem = {
  reason: FetchReason;
  /** What happened, in a sentence. */
  what: string;
  /** The same with what an editor who wants the article can do about it. */
  message: string;
  /** The answer's status, of reason "http-status". */
  status: number | null;
  /** Seconds after which the server wants to be asked again, where it said so. */
  retryAfterSeconds: number | null;
};

const paste = "Paste the article's text instead.";
const wholeAddress = "Give the full address, beginning with https://.";
const later = "Try again in a while, or paste the article's text.";

type Sentences = Record<Exclude<FetchReason, "http-status">, { what: string; mend: string }>;

const sentences: Sentences = {
  "not-an-address": { what: "This is not the address of a page.", mend: wholeAddress },
  scheme: {
    what: "The address, or one that it leads to, begins neither with https:// nor with http://.",
    mend: paste,
  },
  credentials: {
    what: "The address carries a name or a password.",
    mend: "Leave out what stands before the @, or paste the article's text.",
  },
  port: {
    what: "The address names a port other than 80 and 443.",
    mend: "Give the address without it, or paste the article's text.",
  },
  "private-address": { what: "This address leads to a private network.", mend: paste },
  robots: { what: "The site asks programs not to read this page (robots.txt).", mend: paste },
  "robots-unknown": {
    what: "The site cannot say just now whether programs may read this page (robots.txt).",
    mend: later,
  },
  "unknown-host": {
    what: "No site of this name was found.",
    mend: "Correct the address, or paste the article's text.",
  },
  unreachable: { what: "The site does not answer.", mend: later },
  certificate: { what: "The site's certificate is not valid.", mend: paste },
  "no-http": { what: "The site's answer is not that of a web site.", mend: paste },
  timeout: { what: "The site took too long to answer.", mend: later },
  stopped: { what: "Stet was stopped while it read the page.", mend: "Try again." },
  "too-many-redirects": { what: "The address leads on and on, more than five times.", mend: paste },
  downgrade: {
    what: "The address leads on from https:// to http://, where anybody could change the text.",
    mend: paste,
  },
  "too-large": { what: "What is there is larger than 2 MB.", mend: paste },
  "wrong-type": { what: "What is there is not a page of text.", mend: paste },
  packing: { what: "The page is packed in a way that Stet cannot unpack.", mend: paste },
  "broken-off": { what: "The page broke off before its end.", mend: later },
  undecodable: {
    what: "The page's letters cannot be read: it does not say its encoding, or says a wrong one.",
    mend: paste,
  },
};

export function fetchProblem(reason: keyof Sentences): FetchProblem {
  const { what, mend } = sentences[reason];
  return { reason, what, message: `${what} ${mend}`, status: null, retryAfterSeconds: null };
}

function statusSentence(status: number): { what: string; mend: string } {
  if (status === 404 || status === 410) {
    return {
      what: `There is no page at this address (${status}).`,
      mend: "Correct the address, or paste the article's text.",
    };
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return { what: `The site does not let Stet read this page (${status}).`, mend: paste };
  }
  if (status === 429) {
    return { what: "The site asks Stet to come back later (429).", mend: later };
  }
  if (status >= 500) return { what: `The site has a fault of its own (${status}).`, mend: later };
  return { what: `The site gave no page (${status}).`, mend: paste };
}

/** The problem of an answer that is no page. */
export function statusProblem(status: number, retryAfterSeconds: number | null): FetchProblem {
  const { what, mend } = statusSentence(status);
  return { reason: "http-status", what, message: `${what} ${mend}`, status, retryAfterSeconds };
}

const passing: readonly FetchReason[] = [
  "robots-unknown",
  "unknown-host",
  "unreachable",
  "timeout",
  "stopped",
  "broken-off",
];

/** Whether the same address may well give the page another time. */
export function isPassing({ reason, status }: FetchProblem): boolean {
  if (status !== null) return status === 408 || status === 425 || status === 429 || status >= 500;
  return passing.includes(reason);
}
