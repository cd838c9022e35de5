import type { ClauseVerb } from "./clause";
import type { ParsedClause } from "./parse-state";
import { formsOf } from "./verb-group";
import { verbForms } from "./verbs";

/** The verb of the clause in the forms that telling and asking need. */
export function tellVerb(
  parsed: ParsedClause,
  plural: boolean,
  backshift: boolean,
): ClauseVerb | null {
  const { verb, role, parent } = parsed;
  const forms = formsOf(verb, plural);
  const plain = verbForms(verb.base);
  if (role === "participle" && verb.mood === "participle") {
    const be = plural ? "were" : "was";
    const whole = [verb.form, verb.particle].filter((word) => word !== null).join(" ");
    return {
      base: `be ${whole}`,
      past: `${be} ${whole}`,
      present: `${plural ? "are" : "is"} ${whole}`,
      participle: whole,
      tense: "past",
      auxiliaries: [be],
    };
  }
  // "with 12 people still missing": a state, not something that they do.
  if (
    verb.mood === "gerund" &&
    verb.form === "missing" &&
    parsed.parts.every(({ preposition }) => preposition !== null)
  )
    return {
      ...forms,
      base: "be missing",
      participle: "missing",
      tense: "past",
      auxiliaries: [plural ? "were" : "was"],
    };
  if (verb.mood === "infinitive" && role === "content")
    return { ...forms, participle: forms.base, tense: "present", auxiliaries: ["will"] };
  if (verb.mood === "gerund" || verb.mood === "infinitive") {
    const perfect = /^(has|have)$/.test(parent?.verb.auxiliaries[0] ?? "");
    const tense = perfect ? "past" : (parent?.verb.tense ?? "past");
    return { ...forms, participle: plain.participle, tense, auxiliaries: [] };
  }
  if (verb.mood === "participle") return null;
  const auxiliaries = [...verb.auxiliaries];
  if (backshift && /^(has|have)$/.test(auxiliaries[0] ?? "")) auxiliaries[0] = "had";
  // "set", "put", "cost": one form for past and present; without the -s of the present it is the past.
  if (auxiliaries.length === 0 && plain.past === plain.base && verb.form === plain.base)
    return { ...forms, tense: "past", auxiliaries };
  return { ...forms, tense: verb.tense, auxiliaries };
}
