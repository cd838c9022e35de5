import type { ArticleInput } from "@/server/articles";

const base: ArticleInput = {
  text: "",
  format: "text",
  publisher: "Publisher A",
  publishedAt: "2024-11-15",
  url: "",
  title: "Leaders meet in Lima",
  topic: "Asia-Pacific",
  story: "APEC summit in Lima",
};

/** Says that Ishiba took office in October, and one figure. */
export const monthArticle: ArticleInput = {
  ...base,
  text: "Shigeru Ishiba took office in October 2024.\n\nThe APEC summit was held in Lima on 15 November 2024.",
};

/** Says the same more exactly. */
export const dayArticle: ArticleInput = {
  ...base,
  publisher: "Publisher B",
  title: "A new prime minister abroad",
  text: "Shigeru Ishiba took office on 1 October 2024.\n\nThe APEC summit was held in Lima on 15 November 2024. The talks may fail.",
};

/** Names another prime minister. */
export const holderArticle: ArticleInput = {
  ...base,
  title: "Tokyo's prime minister",
  text: "Japanese Prime Minister Shigeru Ishiba arrived in Lima on 14 November 2024.",
};
export const rivalArticle: ArticleInput = {
  ...base,
  publisher: "Publisher B",
  title: "Arrivals",
  text: "Japanese Prime Minister Shizo Abe arrived in Lima on 14 November 2024.",
};

/** Says again when Ishiba took office, a week later. */
export const laterArticle: ArticleInput = {
  ...base,
  publisher: "Publisher C",
  publishedAt: "2024-11-22",
  title: "Looking back",
  text: "Shigeru Ishiba took office on 1 October 2024. He flew home on 18 November 2024.",
};

/** Gives another day. */
export const otherDayArticle: ArticleInput = {
  ...base,
  publisher: "Publisher D",
  publishedAt: "2024-11-19",
  title: "Once more",
  text: "Shigeru Ishiba took office on 11 November 2024.",
};
