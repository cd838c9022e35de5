import fc from "fast-check";
import { nameBlockKeys, sameName } from "@/facts/name-match";
import type { NameType } from "@/facts/claim";

const same = (type: NameType, first: string, second: string) =>
  sameName(type, { name: first, aliases: [] }, { name: second, aliases: [] });

describe("sameName of persons", () => {
  it.each([
    ["a hyphen and a capital", "Yoon Suk Yeol", "Yoon Suk-yeol"],
    ["a surname alone, first in order", "Yoon", "Yoon Suk Yeol"],
    ["a surname alone, last in order", "Ishiba", "Shigeru Ishiba"],
    ["surname first", "Kishida Fumio", "Fumio Kishida"],
    ["accents", "Xóchitl Gálvez", "Xochitl Galvez"],
    ["an initial for the given name", "S. Somanath", "Sreedhara Somanath"],
    ["a title", "President Dina Boluarte", "Dina Boluarte"],
    ["the short form of a given name", "Joe Biden", "Joseph Biden"],
    ["a middle initial left out", "George Bush", "George W. Bush"],
    ["another way to write a sound", "Volodymyr Zelensky", "Volodymyr Zelenskyy"],
    ["two surnames without the given names", "López Obrador", "Andrés Manuel López Obrador"],
    ["a second surname left out", "Xóchitl Gálvez", "Xóchitl Gálvez Ruiz"],
  ])("joins names that differ by %s", (_, first, second) => {
    expect(same("person", first, second)).toBe(true);
    expect(same("person", second, first)).toBe(true);
  });

  it.each([
    ["one letter of the given name", "Masuhiro Izumiya", "Masahiro Izumiya"],
    ["the given name", "Shizo Abe", "Akie Abe"],
    ["both names", "Shizo Abe", "Shigeru Ishiba"],
    ["a few letters of the surname", "Guadalupe Taddei", "Guadalupe Tardelli"],
    ["the generation", "Donald Trump", "Ivanka Trump"],
    ["middle initials", "George H. W. Bush", "George W. Bush"],
    ["an initial that does not fit", "K. Somanath", "Sreedhara Somanath"],
    ["the given names after one surname", "Kim Jong Un", "Kim Yo Jong"],
  ])("keeps apart names that differ by %s", (_, first, second) => {
    expect(same("person", first, second)).toBe(false);
    expect(same("person", second, first)).toBe(false);
  });

  it("does not join a family by a surname that stands among the aliases", () => {
    expect(
      sameName(
        "person",
        { name: "Shizo Abe", aliases: ["Abe"] },
        { name: "Akie Abe", aliases: ["Abe"] },
      ),
    ).toBe(false);
  });
});

describe("sameName of organisations, places and things", () => {
  it.each<[NameType, string, string]>([
    ["organisation", "ISRO", "Indian Space Research Organisation"],
    ["organisation", "Indian Space Research Organization", "Indian Space Research Organisation"],
    ["organisation", "US State Department", "State Department"],
    ["organisation", "U.S. Geological Survey", "United States Geological Survey"],
    ["organisation", "Met Agency", "Japan Meteorological Agency"],
    ["organisation", "Health Ministry", "Ministry of Health"],
    ["organisation", "Toyota Motor Corp.", "Toyota Motor"],
    ["organisation", "IMF", "International Monetary Fund"],
    ["place", "the city of Suzu", "Suzu"],
    ["place", "the eastern part of Russia", "eastern Russia"],
    ["place", "US", "United States"],
    ["place", "Lima, Peru", "Lima"],
    ["thing", "LVM3 rocket", "LVM3"],
    ["thing", "carrier rocket LVM3", "LVM3 rocket"],
  ])("joins the %s %s with %s", (type, first, second) => {
    expect(same(type, first, second)).toBe(true);
    expect(same(type, second, first)).toBe(true);
  });

  it.each<[NameType, string, string]>([
    ["thing", "Chandrayaan-2", "Chandrayaan-3"],
    ["thing", "Apollo 11", "Apollo 12"],
    ["organisation", "Bank of Japan", "Bank of England"],
    ["organisation", "Health Ministry", "Finance Ministry"],
    ["organisation", "Reserve Bank of Australia", "Bank of Japan"],
    ["organisation", "National Guard", "National Electoral Institute"],
    ["place", "North Korea", "South Korea"],
    ["place", "Camp David", "Davos Camp"],
    ["organisation", "IMF", "Organisation for Economic Co-operation and Development"],
  ])("keeps the %s %s apart from %s", (type, first, second) => {
    expect(same(type, first, second)).toBe(false);
    expect(same(type, second, first)).toBe(false);
  });

  it("uses an acronym among the aliases", () => {
    expect(
      sameName(
        "organisation",
        { name: "National Regeneration Movement", aliases: ["Morena"] },
        { name: "Morena", aliases: [] },
      ),
    ).toBe(true);
  });
});

describe("sameName on any text", () => {
  const types: NameType[] = ["person", "place", "organisation", "thing", "role"];
  it("says the same in both directions and never throws", () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string(), fc.string(), (type, first, second) => {
        expect(same(type, first, second)).toBe(same(type, second, first));
      }),
    );
  });

  it("gives blocks that a name shares with its own surname", () => {
    const full = nameBlockKeys("person", { name: "Yoon Suk-yeol", aliases: [] });
    const short = nameBlockKeys("person", { name: "Yoon", aliases: [] });
    expect(full.some((key) => short.includes(key))).toBe(true);
  });
});
