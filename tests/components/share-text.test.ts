import { resultGrid, shareText } from "@/app/study/_components/share-text";
import { startStudy } from "@/app/study/_components/study-state";
import { studyCard, told } from "./samples";

/** One entry for each letter: r right, w wrong, o open. */
const sitting = (how: string) =>
  startStudy([...how].map((_, index) => studyCard({ itemId: `i${index}` }))).entries.map(
    (entry, index) => ({
      ...entry,
      told: how[index] === "o" ? null : told({ correct: how[index] === "r" }),
    }),
  );

describe("resultGrid", () => {
  it.each([
    ["rrwrrrwrrr", "🟩🟩🟥🟩🟩\n🟩🟥🟩🟩🟩"],
    ["rwo", "🟩🟥⬜"],
    ["rrrrrw", "🟩🟩🟩🟩🟩\n🟥"],
    ["", ""],
  ])("shows %p as squares, five to a row", (how, grid) => {
    expect(resultGrid(sitting(how))).toBe(grid);
  });
});

describe("shareText", () => {
  it("tells how it went and where the questions are, and nothing of what was asked", () => {
    const text = shareText(sitting("rw"), "https://stet.example.org/ten/abc");
    expect(text).toBe("Stet: 1 of 2 questions right\n🟩🟥\nhttps://stet.example.org/ten/abc");
    expect(text).not.toContain(studyCard().stem);
  });
});
