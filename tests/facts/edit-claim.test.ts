import { extract } from "@/facts/extract";
import { editClaim } from "@/facts/edit-claim";
import { tellClause } from "@/facts/clause";

function claimOf(text: string, predicate: string) {
  const found = extract(text, {
    format: "text",
    publishedAt: "2024-11-16",
    publisher: "Publisher A",
  }).claims.find((claim) => claim.predicate === predicate);
  if (found === undefined) throw new Error(`No ${predicate} in: ${text}`);
  return found;
}

const office = () => claimOf("Shigeru Ishiba took office on 1 October 2024.", "office-start");

describe("editClaim", () => {
  it("puts another value into the clause, so that it can still be asked", () => {
    const edited = editClaim(office(), {
      statement: "Shigeru Ishiba took office on 2 October 2024.",
      values: { start: "2024-10-02" },
    });
    if (!edited.ok) throw new Error(JSON.stringify(edited.problem));
    const { clause, value, slot, statement } = edited.value;
    expect(clause === null ? null : tellClause(clause).text).toBe(
      "Shigeru Ishiba took office on 2 October 2024",
    );
    expect(value).toMatchObject({ start: "2024-10-02", end: "2024-10-02" });
    expect(statement.slice(slot.start, slot.end)).toBe("2 October 2024");
  });

  it.each([
    "The APEC summit was held in Lima on 15 November 2024.",
    "According to the agency, 15 of the 15,000 soldiers were wounded on 2 May 2024.",
  ])("leaves a claim that is saved as it is: %s", (text) => {
    const { claims } = extract(text, { publishedAt: "2024-11-16", publisher: "Publisher A" });
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      const edited = editClaim(claim, { statement: claim.statement, values: {} });
      expect(edited).toEqual({ ok: true, value: claim });
    }
  });

  it("keeps the clause of a sentence that begins with it, in other words behind", () => {
    const claim = claimOf("The APEC summit was held in Lima on 15 November 2024.", "event-date");
    expect(claim.clause).not.toBeNull();
    const edited = editClaim(claim, {
      statement: `${claim.statement.replace(/\.$/, "")}, as planned.`,
      values: {},
    });
    expect(edited).toMatchObject({ ok: true, value: { clause: claim.clause } });
  });

  it("takes the doubt of a reading away, for a person has told it", () => {
    const claim = { ...office(), doubt: "relative" as const };
    const edited = editClaim(claim, { statement: claim.statement, values: {} });
    expect(edited.ok && edited.value.doubt).toBeUndefined();
  });

  it("lets the clause go where the new sentence does not tell it", () => {
    const edited = editClaim(office(), {
      statement: "Ishiba became prime minister on 1 October 2024.",
      values: {},
    });
    expect(edited).toMatchObject({ ok: true, value: { clause: null } });
  });

  it("keeps the source's words as they are", () => {
    const claim = office();
    const edited = editClaim(claim, {
      statement: "Mr Ishiba took office on 1 October 2024.",
      values: {},
    });
    expect(edited).toMatchObject({ ok: true, value: { evidence: claim.evidence } });
  });

  it.each([
    ["an empty sentence", { statement: "  ", values: {} }, "statement"],
    [
      "a sentence without the value",
      { statement: "Shigeru Ishiba took office.", values: {} },
      "statement",
    ],
    [
      "a day that is none",
      {
        statement: "Shigeru Ishiba took office on 1 October 2024.",
        values: { start: "2024-13-41" },
      },
      "start",
    ],
    ["a sentence without end", { statement: "x".repeat(401), values: {} }, "statement"],
  ])("refuses %s at its field", (_what, edit, field) => {
    const edited = editClaim(office(), edit);
    expect(edited.ok ? {} : edited.problem).toHaveProperty(field);
  });
});
