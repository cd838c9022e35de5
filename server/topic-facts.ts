import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * Which facts are of a topic: those of its stories, and those that an article of one of its stories tells
 * as well. So a fact that articles of two topics tell is of both.
 */

/** Of a fact `f`: it is of the topic. For asking of few facts. */
export const isOfTopic = (topic: string) => Prisma.sql`(
  EXISTS (SELECT 1 FROM "Story" t WHERE t."id" = f."storyId" AND t."topic" = ${topic})
  OR EXISTS (
    SELECT 1 FROM "Claim" c
    JOIN "ArticleVersion" v ON v."id" = c."articleVersionId"
    JOIN "Article" a ON a."id" = v."articleId"
    JOIN "Story" t ON t."id" = a."storyId"
    WHERE c."factId" = f."id" AND c."isValid" AND t."topic" = ${topic}
  )
)`;

/** The ids of all facts of the topic, through the indexes of its stories. */
export const idsOfTopic = (topic: string) => Prisma.sql`(
  SELECT o."id" FROM "Fact" o JOIN "Story" t ON t."id" = o."storyId" WHERE t."topic" = ${topic}
  UNION
  SELECT c."factId" FROM "Story" t
  JOIN "Article" a ON a."storyId" = t."id"
  JOIN "ArticleVersion" v ON v."articleId" = a."id"
  JOIN "Claim" c ON c."articleVersionId" = v."id" AND c."isValid"
  WHERE t."topic" = ${topic}
)`;
