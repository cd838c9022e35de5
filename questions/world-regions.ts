/**
 * The part of the world that a country lies in, by the United Nations' standard country codes for
 * statistical use (M49): countries of one subregion stand beside one another in the options of "where".
 */
const subregions: Record<string, string> = {
  "Northern Africa": "DZ EG LY MA SD TN",
  "Eastern Africa": "BI KM DJ ER ET KE MG MW MU MZ RW SC SO SS UG TZ ZM ZW",
  "Middle Africa": "AO CM CF TD CG CD GQ GA ST",
  "Southern Africa": "BW SZ LS NA ZA",
  "Western Africa": "BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG",
  Caribbean: "AG BS BB CU DM DO GD HT JM KN LC VC TT PR",
  "Central America": "BZ CR SV GT HN MX NI PA",
  "South America": "AR BO BR CL CO EC GY PY PE SR UY VE",
  "Northern America": "CA US",
  "Central Asia": "KZ KG TJ TM UZ",
  "Eastern Asia": "CN HK MO KP JP MN KR TW",
  "South-eastern Asia": "BN KH ID LA MY MM PH SG TH TL VN",
  "Southern Asia": "AF BD BT IN IR MV NP PK LK",
  "Western Asia": "AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE",
  "Eastern Europe": "BY BG CZ HU PL MD RO RU SK UA",
  "Northern Europe": "DK EE FI IS IE LV LT NO SE GB",
  "Southern Europe": "AL AD BA HR GR IT MT ME MK PT SM RS SI ES VA XK",
  "Western Europe": "AT BE FR DE LI LU MC NL CH",
  Oceania: "AU NZ FJ PG SB VU KI MH FM NR PW TO TV WS",
};

/** For subregions of few countries, another whose places are taken for theirs. */
const besideSubregion: Record<string, string> = {
  "Northern America": "Western Europe",
  "Central America": "Caribbean",
  "Southern Africa": "Eastern Africa",
  "Eastern Asia": "South-eastern Asia",
  "Central Asia": "Southern Asia",
  "Northern Africa": "Western Asia",
};

const regionOfCode = new Map(
  Object.entries(subregions).flatMap(([region, codes]) =>
    codes.split(" ").map((code) => [code, region] as const),
  ),
);

/**
 * How far apart two countries lie, by their ISO codes: 0 for one subregion, 1 for the next one, 2 for
 * any other, and for codes that the standard does not list.
 */
export function regionDistance(code: string, other: string): 0 | 1 | 2 {
  const [own, its] = [regionOfCode.get(code), regionOfCode.get(other)];
  if (own === undefined || its === undefined) {
    return 2;
  }
  return own === its ? 0 : besideSubregion[own] === its ? 1 : 2;
}
