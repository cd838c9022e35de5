/** Tells a year from a number of things: "in 2022", "the 2023 meeting", but "about 2000 people". */

const yearLeads =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|from|of|during|before|after|for|between|to|through|throughout|and|year|years|early|late|mid|around|circa|summer|spring|autumn|fall|winter)[ \u00a0\n]{1,2}(?:the[ \u00a0\n]{1,2}year[ \u00a0\n]{1,2})?$/iu;
const countLeads =
  /(?:^|[^\p{L}])(?:over|than|about|around|approximately|nearly|almost|some|roughly|least|most|to|as|under|exceeds?|exceeded|total(?:l?ed|l?ing)?)[ \u00a0\n]{1,2}$/iu;
const unitAfter =
  /^[ \u00a0\n]{0,2}(?:%|‰|°|[-–][ \u00a0]?(?:year|day|mile|metre|meter|foot|km|kg|seat|strong)|(?:per ?cent|percent|pc|points?|million|billion|trillion|thousand|hundred|dozen|people|persons?|men|women|children|soldiers|troops|fighters|officers|police|workers|employees|jobs|homes|houses|households|buildings|families|residents|inhabitants|passengers|students|pupils|votes|seats|deaths|cases|dead|injured|wounded|refugees|migrants|prisoners|hostages|victims|participants|delegates|dollars|euros|pounds|yen|yuan|rupees|roubles|rubles|pesos|francs|won|km|kilomet(?:er|re)s?|met(?:er|re)s?|m|miles?|feet|ft|inches|kg|kilograms?|kilos?|tons?|tonnes?|grams?|lit(?:er|re)s?|barrels|acres|hectares|watts|megawatts|MW|GW|kWh|hours?|minutes?|seconds?|days?|weeks?|months?|years?|degrees|times)\b)/u;
const pluralAfter =
  /^[ \u00a0\n]{1,2}(?:[\p{Ll}-]{2,20}[ \u00a0\n]{1,2})?[\p{Ll}-]{2,20}s(?![\p{L}'’])/u;
const eventAfter =
  /^[ \u00a0\n]{1,2}(?:[\p{L}-]{2,20}[ \u00a0\n]{1,2}){0,2}(?:elections?|games|finals|awards|olympics|protests?|talks|results|earnings|revenues?|sales|figures|levels|attacks|riots|wars?|floods|fires|wildfires|playoffs|championships|primaries|midterms|sanctions|profits|prices)(?![\p{L}])/iu;

// "a 1998 law allows", "the 2019 floods"
const determinerLeads =
  /(?:^|[^\p{L}])(?:an?|the|this|that|its|his|her|their|our|['’]s)[ \u00a0\n]{1,2}$/iu;
const nameLeads =
  /(?:^|[^\p{L}])(?:Room|Windows|Flight|Route|Article|Agenda|Vision|Project|Highway)[ \u00a0]$/u;

/**
 * Whether the four digits at start..end of `text` are a year and no count.
 * Only what stands close by is looked at.
 */
export function isYearAt(text: string, start: number, end: number): boolean {
  const year = Number(text.slice(start, end));
  if (end - start !== 4 || year < 1000 || year > 2100) {
    return false;
  }
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 60);
  if (
    /[\p{L}\p{N}$€£¥₹#/+.,:]$|[-−–]$/u.test(before) ||
    /^(?:[.,:]?\d|[-–/]\d|[\p{L}])/u.test(after)
  ) {
    // "the pre-2022 rules" and "mid-2024" are years all the same.
    if (!/(?:^|[^\p{L}])(?:pre|post|mid|early|late)[-–]$/iu.test(before) || /^\d/.test(after)) {
      return false;
    }
  }
  if (nameLeads.test(before)) {
    return false;
  }
  if (unitAfter.test(after) || /^s(?![\p{L}])/u.test(after)) {
    return false;
  }
  if (year >= 1800 && eventAfter.test(after)) {
    return true;
  }
  if (countLeads.test(before) && !yearLeads.test(before)) {
    return false;
  }
  if (pluralAfter.test(after) && !yearLeads.test(before) && !determinerLeads.test(before)) {
    return false;
  }
  if (yearLeads.test(before)) {
    return year >= 1400 || /year[ \u00a0\n]{1,2}$/iu.test(before);
  }
  return year >= 1900;
}
