import { seedFrom } from "@/lib/rng";
import { keysOfProfile } from "./matching-keys";
import type { ClaimWords, Profile } from "./matching-profile";

/** Under one key a claim meets so many earlier claims, and of those with one value only so many. */
const mostOfKey = 16;
const mostOfValue = 2;
/** So far back it looks for them: what a hundred papers repeat must not take all the places. */
const farthestBack = 96;
/** Claims are numbered below this, so that key and number fit together into one float. */
const mostClaims = 2 ** 21;

/** Says which claims may be about the same. */
export class Neighbourhood {
  /** In the order of their publication; all the arrays follow it. */
  private readonly ordered: Profile[];
  private readonly values: Int32Array;
  private readonly windows: Int32Array;
  /** Of each claim, where its keys start in `places`. */
  private readonly starts: Int32Array;
  /** Where the keys of a claim stand among the entries, claim by claim. */
  private readonly places: Int32Array;
  /** Hash of the key and number of the claim in one, sorted: the claims of a key stand together. */
  private readonly entries: Float64Array;

  /** @param words indexed like the profiles */
  constructor(profiles: readonly Profile[], words: readonly ClaimWords[]) {
    this.ordered = [...profiles].sort(
      (first, second) =>
        compareText(first.publishedAt, second.publishedAt) || first.index - second.index,
    );
    const count = this.ordered.length;
    this.values = new Int32Array(count);
    this.windows = new Int32Array(count);
    this.starts = new Int32Array(count + 1);
    const keys: number[] = [];
    this.ordered.forEach((profile, order) => {
      const own = words[profile.index];
      if (own === undefined) throw new Error("A claim has no words.");
      const { lasting, topics, window } = keysOfProfile(profile, own);
      this.values[order] = seedFrom(valueText(profile));
      this.windows[order] = window;
      // Lasting keys have an even hash, topics an odd one.
      lasting.forEach((key) => keys.push(((seedFrom(key) & ~1) >>> 0) * mostClaims + order));
      topics.forEach((key) => keys.push(((seedFrom(key) | 1) >>> 0) * mostClaims + order));
      this.starts[order + 1] = keys.length;
    });
    this.entries = Float64Array.from(keys).sort();
    this.places = new Int32Array(keys.length);
    const filled = this.starts.slice();
    this.entries.forEach((entry, place) => {
      const order = entry % mostClaims;
      const at = filled[order] ?? 0;
      this.places[at] = place;
      filled[order] = at + 1;
    });
  }

  /**
   * Calls `meet` once for each pair of claims that may be about the same, in the order of publication
   * of the later one. Each claim is set beside the earlier ones with which it shares a key (see
   * `matching-keys`). Which pairs meet depends on keys, values and order alone, never on what
   * comparing them finds.
   *
   * Keys are hashed, sorted and walked: O(n · k · log n) for n claims of at most k keys, and at most
   * k · `mostOfKey` meetings a claim; never all with all. Two keys of one hash only cost a meeting
   * more.
   */
  forEachPair(meet: (first: Profile, second: Profile) => void): void {
    const metBy = new Int32Array(this.ordered.length).fill(-1);
    this.ordered.forEach((profile, order) => {
      for (let at = this.starts[order] ?? 0; at < (this.starts[order + 1] ?? 0); at += 1) {
        this.lookBack(this.places[at] ?? 0, (other) => {
          const earlier = this.ordered[other];
          if (metBy[other] === order || earlier === undefined) {
            return;
          }
          metBy[other] = order;
          if (earlier.index < profile.index) {
            meet(earlier, profile);
          } else {
            meet(profile, earlier);
          }
        });
      }
    });
  }

  /** The earlier claims under the key at one place among the entries, the last ones first. */
  private lookBack(place: number, see: (order: number) => void): void {
    const { entries, values, windows } = this;
    const hash = Math.floor((entries[place] ?? 0) / mostClaims);
    const oldest =
      hash % 2 === 1 ? (windows[(entries[place] ?? 0) % mostClaims] ?? 0) - 1 : -Infinity;
    const seen: number[] = [];
    for (let back = place - 1; back >= Math.max(0, place - farthestBack); back -= 1) {
      const entry = entries[back] ?? 0;
      const other = entry % mostClaims;
      if (
        Math.floor(entry / mostClaims) !== hash ||
        (windows[other] ?? 0) < oldest ||
        seen.length >= mostOfKey
      ) {
        return;
      }
      const value = values[other] ?? 0;
      if (countOf(seen, value) < mostOfValue) {
        seen.push(value);
        see(other);
      }
    }
  }
}

function countOf(numbers: readonly number[], wanted: number): number {
  let count = 0;
  for (const number of numbers) {
    if (number === wanted) count += 1;
  }
  return count;
}

const compareText = (first: string, second: string) =>
  first < second ? -1 : first > second ? 1 : 0;

/** Claims with this text in common say one value. */
function valueText({ claim: { value }, measure }: Profile): string {
  switch (value.type) {
    case "quantity": {
      const { amount, lower, upper } = measure?.quantity ?? value;
      return `${amount} ${lower ?? ""} ${upper ?? ""}`;
    }
    case "ordinal":
      return String(value.number);
    case "date":
      return `${value.start} ${value.end}`;
    default:
      return value.name;
  }
}
