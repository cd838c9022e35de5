import type { DeskSearchView } from "@/app/desk/_components/desk-search";
import type {
  DecisionOutcome,
  DeskReviewProps,
  SimilarFact,
} from "@/app/desk/_components/desk-view";
import { deskArticle, deskFact, quote } from "./samples";

/** What the tests of the desk share; a test names only what it is about. */

export const saved: DecisionOutcome = { ok: true, decisionId: "d1", message: "Verified." };

export const twoFacts = [
  deskFact({ id: "f1", label: "Soldiers that arrived", statement: "Over 10,000 arrived." }),
  deskFact({ id: "f2", label: "Summit in Lima", statement: "The summit was held in Lima." }),
];

export const twoSources = [
  { ...quote, claimId: "c1", publisher: "Morning Brief" },
  { ...quote, claimId: "c2", publisher: "Evening Standard" },
];

export const similarFact: SimilarFact = {
  id: "f7",
  statement: "Over 10,000 soldiers reached Russia.",
  status: "verified",
  story: "Soldiers in Russia",
  origins: 3,
};

export const deskSearch = (given: Partial<DeskSearchView> = {}): DeskSearchView => ({
  path: "/desk/review",
  filter: { query: "", topic: "", publisher: "", status: "" },
  topics: ["Asia-Pacific", "Economy"],
  publishers: ["Morning Brief"],
  total: 2,
  page: 1,
  pages: 1,
  previousHref: null,
  nextHref: null,
  ...given,
});

export const deskProps = (given: Partial<DeskReviewProps> = {}): DeskReviewProps => ({
  facts: twoFacts,
  articles: [deskArticle()],
  initialFactId: null,
  search: null,
  timeZone: "UTC",
  decide: async () => saved,
  findSimilar: async () => [similarFact],
  loadResponses: async () => ({}),
  loadHistory: async () => [],
  ...given,
});
