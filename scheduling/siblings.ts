/**
 * Siblings are facts that tell of one another: facts of one entity, or of one story. Who was just asked
 * one is reminded of the others, so an answer to them shows less. Of those that can wait, one of a family
 * is asked a day while there is enough else.
 */

export type Family = {
  factId: string;
  story: string;
  /** Who or what the fact is about. */
  subject?: string;
};

/**
 * Puts off facts with a sibling that was met today, or stands before them in today's queue, until
 * tomorrow, as long as enough else is left.
 * @param entries in order of worth: the first of a family stays.
 * @param metToday facts that were answered today.
 * @param enough how many entries a day needs; fewer are never left because of siblings.
 * @param mustStay entries that are never put off (relearning).
 */
export function burySiblings<Entry extends Family>(
  entries: readonly Entry[],
  metToday: readonly Family[],
  enough: number,
  mustStay: (entry: Entry) => boolean = () => false,
): { today: Entry[]; buried: Entry[] } {
  const met = new Set(metToday.flatMap(familiesOf));
  const seen = new Set(met);
  const isSibling = entries.map((entry) => {
    const families = familiesOf(entry);
    const isKept = mustStay(entry) || families.every((family) => !seen.has(family));
    for (const family of families) seen.add(family);
    return !isKept;
  });
  // Of the siblings, the first come back while there is not enough else.
  let missing = enough - isSibling.filter((sibling) => !sibling).length;
  const [today, buried]: [Entry[], Entry[]] = [[], []];
  entries.forEach((entry, index) => {
    if (isSibling[index] !== true) today.push(entry);
    else if (missing > 0) {
      missing -= 1;
      today.push(entry);
    } else buried.push(entry);
  });
  return { today, buried };
}

const familiesOf = ({ story, subject }: Family): string[] =>
  subject === undefined ? [`story ${story}`] : [`story ${story}`, `subject ${subject}`];

/**
 * Keeps siblings as far apart as the order allows: an entry moves behind the next ones while one of its
 * family stands among the last `apart` entries.
 */
export function keepApart<Entry extends Family>(
  entries: readonly Entry[],
  apart: number = 4,
): Entry[] {
  const waiting = [...entries];
  const ordered: Entry[] = [];
  while (waiting.length > 0) {
    const recent = ordered.slice(-apart);
    let best = 0;
    let bestDistance = -1;
    for (let index = 0; index < Math.min(waiting.length, apart * 4); index += 1) {
      const distance = distanceTo(recent, waiting[index] as Entry);
      if (distance > bestDistance) [best, bestDistance] = [index, distance];
      if (distance === Number.POSITIVE_INFINITY) break;
    }
    ordered.push(...waiting.splice(best, 1));
  }
  return ordered;
}

/** Places back to the nearest sibling; infinite without one. */
function distanceTo(recent: readonly Family[], entry: Family): number {
  const families = new Set(familiesOf(entry));
  const last = recent.findLastIndex((other) =>
    familiesOf(other).some((name) => families.has(name)),
  );
  return last < 0 ? Number.POSITIVE_INFINITY : recent.length - last;
}
