"use client";

import { useEffect, useState } from "react";
import type { FindSimilar, SimilarFact } from "./desk-view";

/** How long typing must rest before facts are searched for. */
const restMs = 250;

export type SimilarFacts = {
  query: string;
  setQuery: (query: string) => void;
  /** Null until the first answer. */
  found: SimilarFact[] | null;
  /** What is said in place of a list, and to a screen reader when the list changes. */
  words: string;
};

/** Facts like one, searched for while an editor types; an answer to older words is let go. */
export function useSimilarFacts(factId: string, find: FindSimilar): SimilarFacts {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<SimilarFact[] | null>(null);
  const [isUnreachable, setIsUnreachable] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    const search = () =>
      void find(factId, query).then(
        (facts) => {
          if (!isCurrent) return;
          setFound(facts);
          setIsUnreachable(false);
        },
        () => {
          if (isCurrent) setIsUnreachable(true);
        },
      );
    const timer = setTimeout(search, query === "" ? 0 : restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [factId, query, find]);

  return { query, setQuery, found, words: wordsFor(query, found, isUnreachable) };
}

function wordsFor(query: string, found: SimilarFact[] | null, isUnreachable: boolean): string {
  if (isUnreachable) return "The facts could not be searched: no connection. Type again to retry.";
  if (found === null) return "Looking for facts like it…";
  if (found.length > 0) return `${found.length} found`;
  return query === "" ? "No fact is like it. Search for its words." : "No fact has these words.";
}
