import type { Claim } from "@/facts/claim";
import { claimOf, dateValue, onDay, verb } from "./factories";

/** Events with a day of their own, for timelines. */

type Told = { id: string; subject: string; did: [string, string]; object: string; day: string };

export function dated({ id, subject, did: [base, past], object, day }: Told): Claim {
  const span = onDay(day);
  return claimOf({
    id,
    predicate: "event-date",
    subject: `${subject} ${base} ${object}`,
    value: dateValue(span),
    eventTime: span,
    clause: {
      subject: { text: subject, plural: false, kind: "thing" },
      verb: verb([base, past, `${base}s`, past]),
      complements: [
        { role: "object", preposition: null, text: object, kind: "thing" },
        { role: "time", preposition: "on", text: longDate(day), kind: "date" },
      ],
      asked: { part: "complement", index: 1 },
    },
  });
}

const longDate = (day: string) =>
  new Date(day).toLocaleDateString("en-GB", { timeZone: "UTC", dateStyle: "long" });

export const orbit = dated({
  id: "orbit",
  subject: "Chandrayaan-3",
  did: ["enter", "entered"],
  object: "the orbit of the Moon",
  day: "2023-08-05",
});

export const landing = dated({
  id: "landing",
  subject: "India",
  did: ["land", "landed"],
  object: "the Vikram craft near the south pole",
  day: "2023-08-23",
});

export const rates = dated({
  id: "rates",
  subject: "the Bank of Japan",
  did: ["raise", "raised"],
  object: "its policy rate",
  day: "2024-03-19",
});
