import { rulesOf } from "./rules-of";

const bronzes =
  "The Netherlands on Thursday handed back 119 Benin bronzes to Nigeria, the largest single return of artefacts that British troops looted from the royal palace of Benin in 1897.";

describe("what a clause was torn from", () => {
  it.each([
    [
      "a region of which territories were captured",
      "Russia fights to return territories in the Kursk border region that Ukraine captured in August 2024.",
      "captured",
      "broken-clause",
    ],
    [
      "a town from which somebody came",
      "The body was that of Reto Imboden, a mountain guide from Visp who vanished in a storm on 9 August 1994.",
      "Visp vanished",
      "broken-clause",
    ],
    [
      "a first title that another won",
      "Adela Kovandova won the Australian Open and claimed her first Grand Slam title. Marina Delacroix, a Belgian who won the title in 2024, led by a set.",
      "Delacroix won",
      "broken-clause",
    ],
    [
      "a day that was declared to be one of mourning",
      "Prime Minister Jonah Tamate visited Port Moresby and made Monday a day of national mourning.",
      "made",
      "broken-clause",
    ],
    ["a return of what was looted", bronzes, "looted", "broken-clause"],
    ["an apposition that lost its comma", bronzes, "119 Benin bronzes", "broken-clause"],
    [
      "a relative clause in the subject",
      "Three physicists who showed how light can be slowed to a standstill and released again won the Nobel Prize in Physics on Tuesday.",
      "light",
      "broken-clause",
    ],
    [
      "what was done to a firm as what it did",
      "Dhow Air, founded in 2009, now flies 23 aircraft to 41 destinations and carried 5.6 million passengers last year, a rise of 12 percent.",
      "founded",
      "broken-clause",
    ],
    [
      "work on nothing",
      "Work began on the island of Lolland in January 2021.",
      "began",
      "vague-subject",
    ],
    [
      "a device whose article went with its owner",
      "India maintains that it was its own Moon Impact Probe, dropped in November 2008, that first detected water on the Moon.",
      "was dropped",
      "broken-clause",
    ],
  ])("is refused: %s", (_what, sentence, asked, rule) => {
    const rules = rulesOf(sentence, asked);
    expect(rules).toContain(rule);
    expect(rules).not.toContain("none");
  });

  it.each([
    [
      "a region that is the head",
      "Ukraine captured the town of Sudzha in August 2024.",
      "captured",
    ],
    [
      "a name behind a comma",
      "Bolivia mourned Hugo Saavedra, who governed Bolivia from 2001 to 2002.",
      "governed",
    ],
    ["what somebody founded", "Ingrid Dahl founded Dhow Air in 2009.", "2009"],
    ["what was founded", "Dhow Air was founded in Oman in 2009.", "2009"],
    [
      "what somebody handed to somebody",
      "The Netherlands handed 119 Benin bronzes to Nigeria on 19 June 2025.",
      "119",
    ],
    [
      "work on something",
      "Construction of the Fehmarn Belt Tunnel began on the island of Lolland in January 2021.",
      "began",
    ],
  ])("is let pass: %s", (_what, sentence, asked) => {
    expect(rulesOf(sentence, asked)).toContain("none");
  });
});
