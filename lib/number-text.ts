const formatters = new Map<number, Intl.NumberFormat>();

/**
 * A number as English readers write it: "12,000.5". What does the writing is slow to make, so it is kept.
 * @param mostPlaces how many places behind the point are written at most; rounded to them
 */
export function numberText(value: number, mostPlaces = 3): string {
  let formatter = formatters.get(mostPlaces);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat("en-GB", { maximumFractionDigits: mostPlaces });
    formatters.set(mostPlaces, formatter);
  }
  return formatter.format(value);
}
