/** Forms and kinds of English verbs, for reading clauses and for telling and asking them again. */

export type VerbForms = { base: string; past: string; participle: string; third: string };

// base past participle; where one form is missing it is the past.
const irregularForms = `
be was been|bear bore born|beat beat beaten|become became become|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|
blow blew blown|break broke broken|bring brought|broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|
come came come|cost cost|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forecast forecast|forget forgot forgotten|
freeze froze frozen|get got|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|
hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain|lose lost|make made|mean meant|meet met|
overcome overcame overcome|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|put put|quit quit|read read|ride rode ridden|ring rang rung|
rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shoot shot|show showed shown|
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|split split|
spread spread|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|
uphold upheld|wake woke woken|wear wore worn|win won|wind wound|withdraw withdrew withdrawn|write wrote written|overrun overran overrun|outbid outbid`;

const irregular = new Map<string, VerbForms>();
const baseOfForm = new Map<string, string>();
for (const row of irregularForms.split("|")) {
  const [base = "", past = "", participle = past] = row.trim().split(/\s+/);
  irregular.set(base, { base, past, participle, third: thirdOf(base) });
  baseOfForm.set(past, baseOfForm.get(past) ?? base);
  baseOfForm.set(participle, baseOfForm.get(participle) ?? base);
}
const doubling = new Set(
  "ban beg clap cram drop flip grab grip hug jam jog kidnap log mob nab nod pin plan plot pop ram rig rip rob scan scrap ship shop shun skid skip slam slap slip snap snub spot spur stab stem step stir stop strap strip stun swap tag tap tip top trap trim tug whip wrap commit admit permit refer prefer occur transfer control patrol expel compel propel rebel regret submit omit equip cancel travel model label fuel total signal level".split(
    " ",
  ),
);

function thirdOf(base: string): string {
  if (base === "be") return "is";
  if (base === "have") return "has";
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** The forms of a verb, irregular or by rule. "plan" gives "planned", "try" gives "tried". */
export function verbForms(base: string): VerbForms {
  const known = irregular.get(base);
  if (known !== undefined) return known;
  let past = `${base}ed`;
  if (base.endsWith("e")) past = `${base}d`;
  else if (/[^aeiou]y$/.test(base)) past = `${base.slice(0, -1)}ied`;
  else if (doubling.has(base)) past = `${base}${base.slice(-1)}ed`;
  return { base, past, participle: past, third: thirdOf(base) };
}

/** The base of an irregular form ("won" → "win"), else what the tagger says. */
export function baseOfVerb(word: string, lemma: string): string {
  const lower = word.toLowerCase();
  if (/^(is|are|was|were|been|being|am|'s|’s|'re|’re)$/.test(lower)) return "be";
  if (/^(has|had|having)$/.test(lower)) return "have";
  if (/^(found|founded)$/.test(lower)) return lower === "founded" ? "found" : "find";
  if (/^(wound)$/.test(lower)) return "wound";
  if (lower === "felt") return "feel";
  if (lower === "lay") return "lie";
  if (irregular.has(lower)) return lower;
  const base = baseOfForm.get(lower);
  if (base !== undefined) return base;
  const told = lemma.toLowerCase();
  // "paralysed", of which the tagger makes "paralyzed" and no more.
  return /[sz]ed$/.test(lower) && /yzed$/.test(told) ? lower.slice(0, -1) : told;
}

/** Whether a word can be a finite past form, and whether it can be a past participle. */
export function pastKinds(word: string, base: string): { past: boolean; participle: boolean } {
  const forms = verbForms(base);
  const lower = word.toLowerCase();
  if (irregular.has(base))
    return { past: lower === forms.past, participle: lower === forms.participle };
  const ed = lower.endsWith("ed");
  return { past: ed || lower === forms.past, participle: ed || lower === forms.participle };
}

const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** Verbs with which a small word is surely a particle, not a preposition. */
export const phrasalVerbs = words(
  "take-part take-place touch-down lift-off blast-off break-out break-up break-down break-off break-away burn-down carry-out call-off call-up come-up cut-off close-down die-out fall-down find-out fire-off follow-up get-out give-up go-off grow-up hand-over lay-off lift-off line-up look-up make-up move-in pay-off pick-up point-out pull-out put-off put-out roll-out roll-back rule-out run-out set-up set-off set-aside set-out shut-down sign-up spell-out split-up step-down step-up swear-in take-off take-over take-up take-out throw-out throw-away turn-out turn-down wake-up wipe-out work-out hold-off hold-back drop-out blow-up sign-off round-up phase-out stand-down carry-on kick-off bring-down shoot-down tear-down back-away cool-down unaccounted-for unaccount-for go-on cut-short give-way sweep-away wash-away carry-away sweep-aside pass-away walk-out rule-on",
);

/** Says who said: what they introduce is told as said. */
export const reportingVerbs = words(
  "say tell announce state declare report add note mention warn claim argue explain insist indicate remark acknowledge estimate confirm maintain write show suggest reveal disclose inform calculate count recall admit conclude reckon consider assert testify stress emphasize emphasise pledge reply respond",
);
/** What they introduce is a belief, a wish or a fear. */
export const beliefVerbs = words(
  "believe think hope fear expect anticipate predict consider suppose suspect doubt wish worry dream imagine guess assume speculate whisper rumour feel want desire intend aim plan seek prefer",
);
/** Followed by "to": not done yet. */
export const planVerbs = words(
  "plan intend aim want hope seek expect pledge promise vow prepare agree decide propose threaten wish offer consider mean need try attempt strive aspire vie schedule set slate due poise design ask order urge call commit",
);
export const modalVerbs = words(
  "may might could would should will shall must ought can cannot ca wo 'll ’ll 'd ’d",
);

/** The verb by what it does, so that wordings that mean the same share a name: see `conceptOf`. */
const concepts: readonly (readonly [concept: string, verbs: string])[] = [
  ["die", "die perish kill succumb"],
  ["injure", "injure wound hurt"],
  ["deploy", "deploy dispatch send station"],
  ["take-office", "take-office assume-office be-inaugurated swear-in take-over"],
  ["land", "land touch-down alight"],
  ["launch", "launch lift-off blast-off take-off start"],
  ["crash", "crash smash collide"],
  ["rise", "rise increase climb grow jump surge gain soar advance"],
  ["fall", "fall decline drop decrease slip sink tumble plunge lose weaken"],
  ["cost", "cost"],
  ["win", "win triumph prevail"],
  ["beat", "beat defeat overcome"],
  ["elect", "elect choose vote-in"],
  ["resign", "resign step-down quit"],
  ["arrest", "arrest detain"],
  ["displace", "displace evacuate"],
  ["destroy", "destroy ruin wreck burn-down demolish raze sweep-away wash-away"],
  ["found", "found establish set-up create"],
  ["sign", "sign"],
  ["strike", "strike hit shake"],
  ["lift", "lift cancel"],
  ["shoot", "shoot"],
  ["hold", "hold take-place"],
];
const conceptOfVerb = new Map<string, string>();
for (const [concept, verbs] of concepts)
  for (const verb of verbs.split(" ")) conceptOfVerb.set(verb, concept);

/** One name for verbs that news uses for the same: "perish" and "be killed" are both "die". */
export function conceptOf(base: string, particle: string | null, passive: boolean): string {
  const whole = particle === null ? base : `${base}-${particle}`;
  if (base === "kill" && !passive) return "kill";
  return (
    conceptOfVerb.get(whole) ?? (particle === null ? (conceptOfVerb.get(base) ?? base) : whole)
  );
}

export const riseVerbs = words(
  "rise increase climb grow jump surge gain soar advance add strengthen appreciate expand",
);
export const fallVerbs = words(
  "fall decline drop decrease slip sink tumble plunge lose weaken shrink contract slide depreciate cut reduce",
);
export const nameVerbs = words("name call dub nickname title entitle codename");
