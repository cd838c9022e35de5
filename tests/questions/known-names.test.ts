import { namesKnown } from "@/questions/known-names";

describe("names that readers of news can place", () => {
  it.each([
    ["The Bank of Japan raised interest rates", true],
    ["A powerful earthquake shook Japan’s Noto Peninsula", true],
    ["South Korean soldiers came", true],
    ["The UN Security Council met", true],
    ["Montreal-based Laurentide employs 4,300 people", false],
    ["Laurentide shares jumped", false],
    ["The governor visited Sambava", false],
    ["it rained", false],
  ])("%s: %s", (text, isKnown) => {
    expect(namesKnown(text)).toBe(isKnown);
  });
});
