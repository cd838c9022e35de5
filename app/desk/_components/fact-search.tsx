import { Field } from "@/components/field";
import type { SimilarFacts } from "./use-similar-facts";

/** The box that other facts are searched for with; the list under it follows what is typed. */
export function FactSearch({ search }: { search: SimilarFacts }) {
  return (
    <div>
      <Field
        id="other-fact-search"
        type="search"
        label="Search"
        hint="Likely facts are listed at once; words find others."
        required={false}
        maxLength={200}
        autoComplete="off"
        value={search.query}
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={(event) => {
          // Enter would send the form before a fact is chosen.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <p role="status" className="sr-only">
        {search.words}
      </p>
    </div>
  );
}
