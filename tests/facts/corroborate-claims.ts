import type { Claim } from "@/facts/claim";
import type { Corroboration } from "@/facts/fact";
import { article, claim, date, name, quantity, saidBy } from "./claim-factory";

/** Claims that the tests of corroboration share. */

export const holder = (person: string, office: string, fields: Partial<Claim> = {}) =>
  claim({
    predicate: "role-holder",
    subject: office,
    value: name("person", person),
    statement: `The ${office} is ${person}`,
    slotText: person,
    ...fields,
  });
export const tookOffice = (person: string, on: string, told: string, fields: Partial<Claim> = {}) =>
  claim({
    predicate: "office-start",
    subject: person,
    value: date(on),
    statement: `${person} took office as prime minister of Japan ${told}`,
    slotText: told,
    parts: { role: "prime minister of Japan" },
    ...fields,
  });
export const troops = (
  amount: number,
  modifier: string,
  speaker: string,
  fields: Partial<Claim> = {},
) =>
  claim({
    predicate: "count",
    subject: "North Korean soldiers",
    value: quantity(amount, "North Korean soldiers", modifier),
    statement: `${speaker} said that ${modifier} ${amount} North Korean soldiers had been deployed to Russia`,
    slotText: `${modifier} ${amount}`,
    parts: { verb: "deploy", place: "Russia" },
    attribution: saidBy(speaker),
    ...fields,
  });
export const courier = (...claims: Claim[]) => article("a", "The Courier", "2024-11-15", claims);
export const herald = (...claims: Claim[]) => article("b", "The Herald", "2024-11-15", claims);
export const tribune = (...claims: Claim[]) => article("c", "The Tribune", "2024-11-15", claims);

/** Facts and conflicts without their words. */
export const shape = ({ facts, conflicts }: Corroboration) => ({
  facts: facts.map(({ status, claims }) => [
    status,
    claims.map((ref) => `${ref.article}.${ref.claim}`).join(" "),
  ]),
  conflicts: conflicts.map(({ kind, resolution }) => [kind, resolution]),
});
