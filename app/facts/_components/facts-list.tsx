import { Link } from "@/app/_components/link";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { counted } from "@/app/_components/count-text";
import { standingWords } from "@/app/_components/fact-standing";
import { LinkButton } from "@/app/_components/link-button";
import { StetText } from "@/app/_components/stet-text";
import type { FactRow, FactsListProps } from "./fact-view";

/** The facts, to search and to browse by topic. A plain form: it works without script. */
export function FactsList(props: FactsListProps) {
  const { query, topic, topics, facts, total, previousHref, nextHref } = props;
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">Facts</h1>
      <form
        role="search"
        className="mt-6 grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
      >
        <Field
          id="query"
          name="q"
          type="search"
          label="Search"
          required={false}
          defaultValue={query}
          maxLength={200}
        />
        <Select
          id="topic"
          name="topic"
          label="Topic"
          defaultValue={topic}
          choices={[
            { value: "", label: "All topics" },
            ...topics.map((name) => ({ value: name, label: name })),
          ]}
        />
        <Button type="submit" className="min-h-[3.125rem]">
          Search
        </Button>
      </form>
      {facts.length === 0 ? (
        <div className="mt-8">
          <EmptyState
            title="No fact found"
            action={
              (query !== "" || topic !== "") && (
                <LinkButton href="/facts" look="secondary">
                  Show all facts
                </LinkButton>
              )
            }
          >
            {query === "" ? "Nothing is verified here yet." : `Nothing matches “${query}”.`}
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-6 text-sm text-muted">{counted(total, "fact")}</p>
          <ul className="mt-2 border-t border-rule">
            {facts.map((fact) => (
              <Row key={fact.id} fact={fact} />
            ))}
          </ul>
        </>
      )}
      {(previousHref || nextHref) && (
        <nav aria-label="Pages" className="mt-6 flex justify-between gap-4">
          {previousHref ? (
            <LinkButton href={previousHref} look="secondary" rel="prev">
              Before
            </LinkButton>
          ) : (
            <span />
          )}
          {nextHref && (
            <LinkButton href={nextHref} look="secondary" rel="next">
              More
            </LinkButton>
          )}
        </nav>
      )}
      <div className="h-10" />
    </>
  );
}

function Row({ fact }: { fact: FactRow }) {
  const { href, statementParts, standing, topic, story, origins } = fact;
  return (
    <li className="relative border-b border-rule py-4">
      <Link
        href={href}
        className="font-serif text-lg after:absolute after:inset-0 hover:text-accent"
      >
        {standing === "verified" ? (
          <StetText parts={statementParts} />
        ) : (
          statementParts.map(({ text }) => text).join("")
        )}
      </Link>
      <p className="mt-1 text-sm text-muted">
        {topic} · {story} · {counted(origins, "independent source")}
        {standing !== "verified" && (
          <span className={standing === "disputed" ? "text-disputed" : undefined}>
            {" "}
            · {standingWords[standing]}
          </span>
        )}
      </p>
    </li>
  );
}
