import { extract } from "@/facts/extract";
import { readArticle, type SentenceRole } from "@/facts/reader";

/** The roles of what stands between two paragraphs of news. */
function rolesInside(lines: string): SentenceRole[] {
  const source = `The toll rose to 84.\n\n${lines}\n\nThe mayor spoke.`;
  const { sentences } = readArticle(source, { format: "text", publishedAt: "2024-11-15" });
  return [...new Set(sentences.slice(1, -1).map(({ role }) => role))];
}

describe("the role of a sentence", () => {
  it.each([
    "This article was amended on 12 November 2024 to correct the name of the mayor.",
    "This article was amended on 12 November 2024. An earlier version said the storm had destroyed 420 houses.",
    "• This article was amended on 3 May 2024 because an earlier version misnamed the river.",
    "CORRECTION (Nov. 12, 2024): The storm destroyed 240 houses, not 420.",
    "Correction, Nov. 13: A previous version said 420 houses were destroyed.",
    "Editor's note: this story was updated to add the governor's title.",
    "(This Nov. 12 story has been corrected to fix the number of houses in paragraph 2)",
    "(This story corrects the day to Tuesday)",
    "A previous headline said the toll was 48.",
    "The story has been updated to correct the spelling of Ruiz.",
    "We have corrected the number of houses in this report.",
    "Corrections & clarifications: A photo caption misidentified the mayor.",
    "This version corrects the age of the mayor to 54, not 45.",
    "Due to an editing error, the toll was given as 420.",
    "For the record: The toll was 84, not 48.",
    "A correction was made on Nov. 13, 2024: An earlier version of this article misstated the toll.",
  ])("is a correction: %s", (line) => {
    expect(rolesInside(line)).toEqual(["correction"]);
  });

  it.each([
    "This story was updated at 2:15 p.m.",
    "Published: 12 Nov 2024 10:15 GMT",
    "By ANA TORRES, Associated Press",
    "By Ana Torres in Veracruz and Bo Lind in Puebla",
    "Follow her on Network @anatorres.",
    "Email: ana@example.org",
    "Contact Ana Torres at ana.torres@example.org.",
    "Reporting by Ana Torres in Veracruz; Editing by Bo Lind",
    "(Reporting by Ana Torres, additional reporting by Bo Lind; editing by Dana Roe)",
    "With reporting by Bo Lind.",
    "Agence France-Presse contributed.",
    "The Associated Press contributed to this report.",
    "Our Standards: The Desk Trust Principles.",
    "Copyright 2024 The Desk. All rights reserved. This material may not be published or redistributed.",
    "MORE FROM THE DESK",
    "Recommended for you",
    "WhatsApp",
    "Enter your email address",
    "Sign up to First Edition, our free daily newsletter",
    "Sponsored by Acme",
    "By clicking Accept, you agree to the storing of cookies.",
    "Accept all",
    "Listen to this article 4 min",
    "Comments (12)",
    "Article continues below",
    "This is a developing story. Please check back for updates.",
    "This is a breaking news story and will be updated.",
    "--- ends ---",
    "-30-",
    "14:05 GMT",
    "Nov. 12, 2024, 2:05 p.m. ET",
    "Tue 12 Nov 2024 14.05 GMT",
    "2h ago",
    "12 Nov 2024",
  ])("belongs to the page: %s", (line) => {
    expect(rolesInside(line)).toEqual(["boilerplate"]);
  });

  it.each([
    "FILE - Rescue workers search a house in Veracruz, Mexico, Nov. 12, 2024. (AP Photo/Ana Torres, File)",
    "A house in Veracruz after the storm. Photograph: Ana Torres/Desk",
    "In this photo taken on Nov. 12, 2024, soldiers stand at the port.",
    "People walk past a fallen tree in Veracruz on Tuesday. REUTERS/Ana Torres",
    "A fallen tree in Veracruz. [Ana Torres/Desk]",
    "Soldiers at the port. (Photo by Ana Torres / AFP)",
    "Governor Elena Ruiz speaks in Veracruz on November 12, 2024. Credit: Ana Torres",
    "Elena Ruiz, right, visits the port (Ana Torres/AP)",
    "Image caption, The storm hit the port on Tuesday",
  ])("stands under a picture: %s", (line) => {
    expect(rolesInside(line)).toEqual(["caption"]);
  });

  it.each([
    "Ana Torres is a teacher in Veracruz, and she lost her house.",
    "The correction of the map took 12 years.",
    "The earlier version of the law banned 12 drugs.",
    "The bill was amended on Tuesday to add 12 states.",
    "Shares in Acme fell 3 percent on Tuesday.",
    "The Associated Press reported on Tuesday that 12 people had died.",
    "The updated figures show 84 deaths.",
    "By Tuesday night, 240 houses had been destroyed.",
    "Editing the genome took 12 hours.",
    "Comments by Ruiz angered 12 senators.",
    "The photo shows 12 soldiers at the port.",
    "Ruiz, who covers 12 districts, spoke.",
    "Getty Images sued the company in 2023.",
    "The newsletter, founded in 1990, has 12,000 readers.",
    "Listen to the mayor, 12 residents told reporters.",
    "The storm is developing and will be watched by 12 planes.",
    "Officials in Las Vegas and Los Angeles met the mayor of San Juan de los Lagos.",
  ])("is news: %s", (line) => {
    expect(rolesInside(line)).toEqual(["body"]);
  });

  it.each([
    "El gobierno anunció el martes que más de 240 casas quedaron destruidas en la ciudad.",
    "政府は火曜日、240棟の家屋が破壊されたと発表した。",
    "Правительство сообщило во вторник, что разрушено 240 домов.",
    "Die Regierung hat am Dienstag mitgeteilt, dass der Sturm 240 Häuser und eine Brücke zerstört hat, und das ist nicht alles.",
  ])("is in another language: %s", (line) => {
    expect(rolesInside(line)).toEqual(["foreign"]);
  });

  it("tells of an author only where a byline names one", () => {
    const about = "Ana Torres is a reporter for the Desk. She joined it in 2012.";
    const rolesOf = (source: string) =>
      readArticle(source, { format: "text", publishedAt: "2024-11-15" }).sentences.map(
        ({ role }) => role,
      );
    expect(rolesOf(`By Ana Torres\n\nThe toll rose to 84.\n\n${about}`)).toEqual([
      "boilerplate",
      "body",
      "boilerplate",
      "boilerplate",
    ]);
    expect(rolesOf(`The toll rose to 84.\n\n${about}`)).toEqual(["body", "body", "body"]);
  });

  it("is speech where labels of speakers come back, and not under headings that end in a colon", () => {
    const rolesOf = (source: string) =>
      readArticle(source, { format: "text", publishedAt: "2024-11-15" }).sentences.map(
        ({ role }) => role,
      );
    expect(
      rolesOf("Q: How many?\n\nA: We lost 12 ships.\n\nIt was sad.\n\nQ: When?\n\nA: In May."),
    ).toEqual(Array.from({ length: 5 }, () => "speech"));
    expect(
      rolesOf("Puebla: 12 houses fell.\n\nTampico: 14 houses fell.\n\nLerdo: 15 houses fell."),
    ).not.toContain("speech");
  });
});

describe("quotations", () => {
  const options = { publishedAt: "2024-11-15", publisher: "Desk" };
  const told = (source: string) =>
    extract(source, options).claims.map(({ statement }) => statement);

  it.each([
    ["“A storm killed 40 people in Veracruz. France sent 350 soldiers to Lima.”"],
    ["“A storm killed 40 people in Veracruz.\n\n“France sent 350 soldiers to Lima.”"],
    ['"A storm killed 40 people in Veracruz.\n\n"France sent 350 soldiers to Lima."'],
    ["«A storm killed 40 people in Veracruz.\n\n«France sent 350 soldiers to Lima.»"],
  ])("of several sentences or paragraphs are not told as news: %s", (quotation) => {
    const source = `Governor Elena Ruiz spoke on Tuesday.\n\n${quotation}\n\nThe navy sent 12 ships to Tampico on 12 November 2024.`;
    expect(told(source).join("\n")).not.toMatch(/40 people|350 soldiers/);
    expect(told(source).join("\n")).toMatch(/12 ships/);
  });

  it("end where the next paragraph opens none", () => {
    const source =
      "Ruiz said: “A storm came.\n\nThe navy sent 12 ships to Tampico on 12 November 2024.";
    expect(told(source).join("\n")).toMatch(/12 ships/);
  });
});
