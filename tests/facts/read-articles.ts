import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "@/facts/extract";
import type { ArticleClaims } from "@/facts/fact";
import { parseBrief } from "@/samples/library";

/** The claims of an invented article of these sentences. */
export function read(
  article: string,
  publisher: string,
  publishedAt: string,
  ...sentences: string[]
): ArticleClaims {
  const { claims } = extract(sentences.join(" "), { format: "text", publisher, publishedAt });
  return { article, publisher, publishedAt, claims };
}

/** The claims of the briefs of the starter library. */
export function readBriefs(): ArticleClaims[] {
  return readdirSync("samples/briefs")
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => {
      const brief = parseBrief(readFileSync(join("samples/briefs", file), "utf8"));
      if (!brief.ok) throw new Error(`${file}: ${brief.problem.reason}`);
      const { text, publisher, publishedAt } = brief.value;
      return read(file, publisher, publishedAt, text);
    });
}

type Manifest = { articles: { file: string; publisher: string; publishedAt: string }[] };

/** The claims of the articles in the folder that STET_CORPUS names; none where it names none. */
export function readCorpus(): ArticleClaims[] {
  const corpus = process.env["STET_CORPUS"];
  if (corpus === undefined || !existsSync(corpus)) {
    return [];
  }
  return readdirSync(corpus)
    .sort()
    .filter((event) => existsSync(join(corpus, event, "manifest.json")))
    .flatMap((event) => {
      const manifest: Manifest = JSON.parse(
        readFileSync(join(corpus, event, "manifest.json"), "utf8"),
      );
      return manifest.articles.map(({ file, publisher, publishedAt }) =>
        read(
          `${event}/${file}`,
          publisher,
          publishedAt,
          readFileSync(join(corpus, event, file), "utf8"),
        ),
      );
    });
}
