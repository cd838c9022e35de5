import { carryClaims } from "@/facts/carry-claims";
import { extract } from "@/facts/extract";

const read = (text: string) =>
  extract(text, { format: "text", publishedAt: "2024-11-16", publisher: "Publisher A" }).claims;
const known = (text: string) => read(text).map((claim) => ({ id: `old ${claim.id}`, claim }));

const first = "Shigeru Ishiba took office on 1 October 2024.";
const second = "The APEC summit was held in Lima on 15 November 2024.";

describe("carryClaims", () => {
  it("carries every claim of a text that did not change", () => {
    const { carried, gone } = carryClaims(known(`${first} ${second}`), read(`${first} ${second}`));
    expect(gone).toEqual([]);
    expect(carried.map(({ earlierId, claimId }) => [earlierId, `old ${claimId}`])).toEqual(
      carried.map(({ earlierId }) => [earlierId, earlierId]),
    );
  });

  it("carries what only moved", () => {
    const { gone } = carryClaims(known(`${first} ${second}`), read(`News.\n\n${second} ${first}`));
    expect(gone).toEqual([]);
  });

  it("lets go of what says something else now", () => {
    const earlier = known(`${first} ${second}`);
    const later = read(`Shigeru Ishiba took office on 2 October 2024. ${second}`);
    const { gone } = carryClaims(earlier, later);
    const lost = earlier.filter(({ id }) => gone.includes(id));
    expect(lost.map(({ claim }) => claim.predicate)).toContain("office-start");
    expect(lost.every(({ claim }) => claim.evidence.exact.includes("Ishiba"))).toBe(true);
  });

  it("gives one new claim to one earlier claim only", () => {
    const [claim] = known(first);
    if (claim === undefined) throw new Error("no claim");
    const { carried, gone } = carryClaims([claim, { ...claim, id: "twin" }], [claim.claim]);
    expect(carried).toHaveLength(1);
    expect(gone).toEqual(["twin"]);
  });
});
