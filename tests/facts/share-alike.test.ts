import { shareAlike } from "@/facts/share-alike";
import { read } from "./read-articles";

const { claims } = read(
  "a",
  "The Courier",
  "2031-03-14",
  "Norhald bought 12 ships from Brunvik Energy in Oslo on 12 March 2031.",
  "Norhald employs 9,400 people.",
);

describe("shareAlike", () => {
  it("changes nothing of what the claims say", () => {
    expect(claims.length).toBeGreaterThan(3);
    expect(shareAlike(claims)).toEqual(claims);
  });

  it("keeps once what the claims of one sentence have in common", () => {
    const [first, second] = shareAlike(claims);
    expect(first?.evidence).toEqual(second?.evidence);
    expect(first?.evidence).toBe(second?.evidence);
  });
});
