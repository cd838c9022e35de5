import { countOrigins } from "@/facts/origins";
import { claim, date, quantity, saidBy, span } from "./claim-factory";
import type { Claim } from "@/facts/claim";

const said = (publisher: string, fields: Partial<Claim> & { exact?: string } = {}) => ({
  publisher,
  claim: claim({
    predicate: "count",
    subject: "soldiers",
    value: quantity(10_000, "soldiers", "over"),
    statement: "Soldiers were over 10,000",
    exact: `${publisher} has words of its own`,
    ...fields,
  }),
});
const wire =
  "the ministry put the number of people who had left the valley by noon at four thousand";

describe("countOrigins", () => {
  it("counts two publishers that speak in their own voice as two", () => {
    expect(countOrigins([said("The Courier"), said("The Herald")])).toBe(2);
  });

  it("counts one publisher once, however many articles it has", () => {
    expect(countOrigins([said("The Courier"), said("the courier ")])).toBe(1);
  });

  it("counts one speaker quoted in two papers once", () => {
    const attribution = saidBy("US State Department");
    expect(
      countOrigins([
        said("The Courier", { attribution, statementTime: span("2024-11-12") }),
        said("The Herald", {
          attribution: saidBy("State Department"),
          statementTime: span("2024-11-12"),
        }),
      ]),
    ).toBe(1);
  });

  it("takes a statement without a day for the same statement", () => {
    const attribution = saidBy("US State Department");
    expect(
      countOrigins([
        said("The Courier", { attribution, statementTime: span("2024-11-12") }),
        said("The Herald", { attribution }),
      ]),
    ).toBe(1);
  });

  it("counts one speaker on two days as two statements", () => {
    const attribution = saidBy("US State Department");
    expect(
      countOrigins([
        said("The Courier", { attribution, statementTime: span("2024-11-12") }),
        said("The Herald", { attribution, statementTime: span("2024-11-14") }),
      ]),
    ).toBe(2);
  });

  it("counts two speakers of one day as two", () => {
    expect(
      countOrigins([
        said("The Courier", { attribution: saidBy("US State Department") }),
        said("The Herald", { attribution: saidBy("National Intelligence Service") }),
      ]),
    ).toBe(2);
  });

  it("does not count a coarser date for a finer one, nor an estimate for a plain claim", () => {
    const dated = (publisher: string, on: string, hedge: "none" | "estimate" = "none") =>
      said(publisher, { value: date(on), attribution: { speaker: null, verb: null, hedge } });
    expect(countOrigins([dated("The Courier", "2024-10"), dated("The Herald", "2024-10-01")])).toBe(
      1,
    );
    expect(
      countOrigins([
        dated("The Courier", "2024-10-01", "estimate"),
        dated("The Herald", "2024-10-01"),
      ]),
    ).toBe(1);
  });

  it("counts a speaker and a publisher's own voice as two", () => {
    expect(
      countOrigins([said("The Courier", { attribution: saidBy("the mayor") }), said("The Herald")]),
    ).toBe(2);
  });

  it("counts papers that copy one wire word for word once", () => {
    expect(
      countOrigins([
        said("The Courier", { exact: `On Friday ${wire}, officials heard.` }),
        said("The Herald", { exact: `LATEST: ${wire}.` }),
      ]),
    ).toBe(1);
  });

  it("gives none for no claims", () => {
    expect(countOrigins([])).toBe(0);
  });
});
