import { nameBlockKeys, sameName } from "@/facts/name-match";
import type { NameType } from "@/facts/claim";

const same = (type: NameType, first: string, second: string) =>
  sameName(type, { name: first, aliases: [] }, { name: second, aliases: [] });

const peopleOfOneName: [string, string, string][] = [
  // Africa
  ["Nigerian", "Bola Tinubu", "Bola Ahmed Tinubu"],
  ["Kenyan", "William Ruto", "William Samoei Ruto"],
  ["Egyptian", "Abdel Fattah el-Sisi", "Abdel-Fattah al-Sisi"],
  ["Egyptian", "Sisi", "Abdel Fattah el-Sisi"],
  ["Senegalese", "Bassirou Diomaye Faye", "Diomaye Faye"],
  ["Ethiopian", "Abiy Ahmed", "Abiy Ahmed Ali"],
  ["Congolese", "Félix Tshisekedi", "Felix Tshisekedi"],
  ["South African", "Cyril Ramaphosa", "Ramaphosa"],
  // Asia
  ["Korean", "Lee Jae-myung", "Lee Jae Myung"],
  ["Korean", "Kim Jong-un", "Kim Jong Un"],
  ["Japanese", "Ishiba Shigeru", "Shigeru Ishiba"],
  ["Chinese", "Xi", "Xi Jinping"],
  ["Chinese", "Wang Yi", "Yi Wang"],
  ["Vietnamese", "Nguyễn Phú Trọng", "Nguyen Phu Trong"],
  ["Indian", "Narendra Modi", "Narendra Damodardas Modi"],
  ["Indian", "A. P. J. Abdul Kalam", "Abdul Kalam"],
  ["Bangladeshi", "Muhammad Yunus", "Mohammed Yunus"],
  ["Saudi", "Mohammed bin Salman", "Mohammad bin Salman"],
  ["Iranian", "Ali Khamenei", "Ayatollah Ali Khamenei"],
  ["Turkish", "Recep Tayyip Erdoğan", "Erdogan"],
  ["Kazakh", "Kassym-Jomart Tokayev", "Kassym Jomart Tokayev"],
  ["Filipino", "Ferdinand Marcos Jr.", "Ferdinand Marcos Jr"],
  // Europe
  ["Ukrainian", "Volodymyr Zelenskiy", "Volodymyr Zelensky"],
  ["Russian", "Alexei Navalny", "Aleksei Navalny"],
  ["Dutch", "Mark Rutte", "Rutte"],
  ["German", "Ursula von der Leyen", "von der Leyen"],
  ["Spanish", "Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"],
  ["French", "Jean-Luc Mélenchon", "Jean Luc Melenchon"],
  ["Polish", "Lech Wałęsa", "Lech Walesa"],
  ["Danish", "Mette Frederiksen", "Frederiksen"],
  ["Irish", "Micheál Martin", "Micheal Martin"],
  // The Americas and Oceania
  ["American", "Martin Luther King Jr.", "Martin Luther King"],
  ["American", "J. D. Vance", "JD Vance"],
  ["American", "Robert F. Kennedy", "Robert Kennedy"],
  ["Brazilian", "Luiz Inácio Lula da Silva", "Lula da Silva"],
  ["Brazilian", "Silva", "Luiz Inácio Lula da Silva"],
  ["Mexican", "Andrés Manuel López Obrador", "Lopez Obrador"],
  ["Chilean", "Gabriel Boric", "Gabriel Boric Font"],
  ["Samoan", "Fiamē Naomi Mata'afa", "Fiame Naomi Mata’afa"],
  ["Australian", "Anthony Albanese", "Albanese"],
];

const peopleOfTwoNames: [string, string, string][] = [
  ["two women with near given names", "Kamala Harris", "Katie Harris"],
  ["two Kims", "Kim Jong Un", "Kim Keon Hee"],
  ["two Kims with a hyphen", "Kim Jong-un", "Kim Jong-il"],
  ["two Lees", "Lee Jae-myung", "Lee Hsien Loong"],
  ["father and son", "George W. Bush", "George H. W. Bush"],
  ["father and son by generation", "Ferdinand Marcos Sr.", "Ferdinand Marcos Jr."],
  ["two Garcías", "Alan García", "Manuel García"],
  ["two Mohammeds", "Mohammed bin Salman", "Mohammed bin Zayed"],
  ["two Nguyens", "Nguyen Phu Trong", "Nguyen Xuan Phuc"],
  ["two Singhs", "Manmohan Singh", "Rajnath Singh"],
  ["two Silvas", "Marina Silva", "Luiz Inácio Lula da Silva"],
  ["brothers", "Vitali Klitschko", "Wladimir Klitschko"],
  ["two Johnsons", "Boris Johnson", "Mike Johnson"],
  ["two Bidens", "Joe Biden", "Hunter Biden"],
];

describe("sameName of people of every continent", () => {
  it.each(peopleOfOneName)("joins the %s names %s and %s", (_, first, second) => {
    expect(same("person", first, second)).toBe(true);
    expect(same("person", second, first)).toBe(true);
  });

  it.each(peopleOfTwoNames)("keeps apart %s: %s and %s", (_, first, second) => {
    expect(same("person", first, second)).toBe(false);
    expect(same("person", second, first)).toBe(false);
  });

  it.each([...peopleOfOneName])("finds the %s names under one key: %s, %s", (_, first, second) => {
    const keys = nameBlockKeys("person", { name: first, aliases: [] });
    const others = nameBlockKeys("person", { name: second, aliases: [] });
    expect(keys.some((key) => others.includes(key))).toBe(true);
  });
});

describe("sameName of houses and places of every continent", () => {
  const housesOfOneName: [NameType, string, string][] = [
    ["organisation", "AU", "African Union"],
    ["organisation", "A.U.", "African Union"],
    ["organisation", "ECOWAS", "Economic Community of West African States"],
    ["organisation", "ASEAN", "Association of Southeast Asian Nations"],
    ["organisation", "WHO", "World Health Organization"],
    ["organisation", "World Health Organisation", "World Health Organization"],
    ["organisation", "UN", "United Nations"],
    ["organisation", "IAEA", "International Atomic Energy Agency"],
    ["organisation", "European Central Bank", "ECB"],
    ["organisation", "Bank of Japan", "BOJ"],
    ["organisation", "Bank of Japan", "BoJ"],
    ["organisation", "South African Reserve Bank", "SARB"],
    ["organisation", "Ministry of Defence", "Defence Ministry"],
    ["organisation", "Ministry of Defense", "Defence Ministry"],
    ["organisation", "Samsung Electronics Co., Ltd.", "Samsung Electronics"],
    ["organisation", "Volkswagen AG", "Volkswagen"],
    ["organisation", "Médecins Sans Frontières", "Medecins Sans Frontieres"],
    ["organisation", "NATO", "North Atlantic Treaty Organization"],
    ["place", "Côte d'Ivoire", "Ivory Coast"],
    ["place", "Türkiye", "Turkey"],
    ["place", "São Paulo", "Sao Paulo"],
    ["place", "the U.K.", "United Kingdom"],
    ["place", "UAE", "United Arab Emirates"],
    ["place", "the Philippines", "Philippines"],
    ["place", "Kyiv, Ukraine", "Kyiv"],
    ["place", "Kiev", "Kyiv"],
    ["place", "the island of Jeju", "Jeju Island"],
    ["place", "the Kursk region", "Kursk"],
    ["thing", "APEC summit", "Asia-Pacific Economic Cooperation summit"],
  ];
  it.each(housesOfOneName)("joins the %s %s with %s", (type, first, second) => {
    expect(same(type, first, second)).toBe(true);
    expect(same(type, second, first)).toBe(true);
  });

  it.each<[NameType, string, string]>([
    ["organisation", "African Union", "European Union"],
    ["organisation", "Bank of Japan", "Bank of Korea"],
    ["organisation", "Ministry of Defence", "Ministry of Health"],
    ["organisation", "Democratic Party", "Republican Party"],
    ["organisation", "World Bank", "World Health Organization"],
    ["organisation", "Real Madrid", "Atlético Madrid"],
    ["organisation", "University of Oxford", "University of Cambridge"],
    ["place", "Guinea", "Guinea-Bissau"],
    ["place", "Niger", "Nigeria"],
    ["place", "Congo", "Democratic Republic of the Congo"],
    ["place", "Sudan", "South Sudan"],
    ["place", "Georgia", "South Georgia"],
    ["place", "Paris", "Marseille"],
    ["thing", "Artemis I", "Artemis II"],
    ["thing", "Typhoon Yagi", "Typhoon Gaemi"],
  ])("keeps the %s %s apart from %s", (type, first, second) => {
    expect(same(type, first, second)).toBe(false);
    expect(same(type, second, first)).toBe(false);
  });

  it.each(housesOfOneName.filter(([type]) => type === "organisation"))(
    "finds the %s %s and %s under one key",
    (type, first, second) => {
      const keys = nameBlockKeys(type, { name: first, aliases: [] });
      const others = nameBlockKeys(type, { name: second, aliases: [] });
      expect(keys.some((key) => others.includes(key))).toBe(true);
    },
  );
});
