import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import type { DeskStatus } from "@/facts/fact-status";
import { db } from "./db";
import { findArticleIds, findFactIds } from "./full-text";
import type { Editor } from "./session";

/** What an editor looks for at the desk; "" lets everything through. */
export type DeskFilter = {
  query: string;
  topic: string;
  publisher: string;
  status: "" | "waiting" | DeskStatus;
};

export const emptyFilter: DeskFilter = { query: "", topic: "", publisher: "", status: "" };

export const waitingStatuses: DeskStatus[] = ["candidate", "corroborated", "disputed"];

/** What can be decided: a claim that nobody makes any more and that nobody was asked needs no decision. */
export const isWaiting: Prisma.FactWhereInput = {
  status: { in: waitingStatuses },
  OR: [{ claims: { some: { isValid: true } } }, { verifiedWords: { not: null } }],
};

/** The facts that a filter lets through; with no status, those that wait for a decision. */
export async function factsWhere(filter: DeskFilter): Promise<Prisma.FactWhereInput> {
  const ids = await findFactIds(filter.query);
  const { status, topic, publisher } = filter;
  return {
    ...(status === "" || status === "waiting" ? isWaiting : { status }),
    ...(topic === "" ? {} : { story: { topic } }),
    ...(ids === null ? {} : { id: { in: ids } }),
    ...(publisher === ""
      ? {}
      : { claims: { some: { version: { article: { publisher: { name: publisher } } } } } }),
  };
}

/** The articles that a filter lets through; a status is that of a fact that rests on the article. */
export async function articlesWhere(filter: DeskFilter): Promise<Prisma.ArticleWhereInput> {
  const ids = await findArticleIds(filter.query);
  const { status, topic, publisher } = filter;
  const statuses = status === "waiting" ? waitingStatuses : status === "" ? null : [status];
  return {
    ...(topic === "" ? {} : { story: { topic } }),
    ...(publisher === "" ? {} : { publisher: { name: publisher } }),
    ...(ids === null ? {} : { id: { in: ids } }),
    ...(statuses === null
      ? {}
      : {
          versions: {
            some: {
              isTakenBack: false,
              claims: { some: { isValid: true, fact: { status: { in: statuses } } } },
            },
          },
        }),
  };
}

/** What the filters of the desk offer. */
export async function loadFilterChoices(
  _editor: Editor,
): Promise<{ topics: string[]; publishers: string[] }> {
  const [stories, publishers] = await Promise.all([
    db().story.findMany({
      distinct: ["topic"],
      select: { topic: true },
      orderBy: { topic: "asc" },
    }),
    db().publisher.findMany({ where: { articles: { some: {} } }, orderBy: { name: "asc" } }),
  ]);
  return {
    topics: stories.map(({ topic }) => topic),
    publishers: publishers.map(({ name }) => name),
  };
}
