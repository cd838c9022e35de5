/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export type Rng = {
  /** A number in [0, 1). */
  next: () => number;
  /** A whole number in [0, bound). */
  below: (bound: number) => number;
  /** A new array with the same members in another order (Fisher–Yates). */
  shuffle: <Member>(members: readonly Member[]) => Member[];
};

/** FNV-1a, 32 bit: turns any text into a seed. */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32, seeded with a number or a text. */
export function rngFrom(seed: number | string): Rng {
  let state = (typeof seed === "number" ? seed : seedFrom(seed)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  const shuffle = <Member>(members: readonly Member[]) => {
    const shuffled = [...members];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
    }
    return shuffled;
  };
  return { next, below, shuffle };
}
