import { readDateline } from "@/facts/reader-dateline";

describe("readDateline", () => {
  it.each<[dateline: string, place: string]>([
    ["LIMA, Peru (AP) — ", "Lima, Peru"],
    ["TOKYO, Nov. 12 (Reuters) - ", "Tokyo"],
    ["PARIS (Reuters) - ", "Paris"],
    ["SEOUL, Nov. 12 (Yonhap) -- ", "Seoul"],
    ["GENEVA, 12 November 2024 – ", "Geneva"],
    ["Geneva, Switzerland, 12 November 2024 – ", "Geneva, Switzerland"],
    ["Geneva — ", "Geneva"],
    ["NEW DELHI: ", "New Delhi"],
    ["Lima: ", "Lima"],
    ["MEXICO CITY, Mexico (AFP) — ", "Mexico City, Mexico"],
    ["WASHINGTON, D.C. — ", "Washington, D.C."],
    ["ST. LOUIS — ", "St. Louis"],
    ["SÃO PAULO (Reuters) - ", "São Paulo"],
    ["LONDON/PARIS, Nov 12 (Reuters) - ", "London/Paris"],
    ["RIO DE JANEIRO, Nov. 12 (AP) — ", "Rio de Janeiro"],
    ["DUBAI, United Arab Emirates (AP) — ", "Dubai, United Arab Emirates"],
    ["WINSTON-SALEM, N.C. (AP) — ", "Winston-Salem, N.C."],
    ["LIMA, Peru--(BUSINESS WIRE)--", "Lima, Peru"],
    ["(Reuters) - ", ""],
    ["Nov. 12 (UPI) -- ", ""],
    ["CNN — ", ""],
  ])("cuts off %s", (dateline, place) => {
    const paragraph = `${dateline}The summit began on Tuesday.`;
    expect(readDateline(paragraph, 100)).toEqual({
      place,
      start: 100,
      end: 100 + dateline.length,
    });
  });

  it.each([
    "Ruiz: The summit began on Tuesday.",
    "Tuesday: The summit began in Lima.",
    "Update: The summit began on Tuesday.",
    "Ruiz — a doctor — spoke at the summit.",
    "Lima — The city — hosted the summit.",
    "One thing is clear: The summit began.",
    "By Ana Torres in Lima — The summit began.",
  ])("leaves alone what only begins like one: %s", (paragraph) => {
    expect(readDateline(paragraph, 0)).toBeNull();
  });
});
