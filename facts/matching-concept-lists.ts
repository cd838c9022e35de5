/**
 * Many short lists of concepts, each as ordered numbers in one piece of memory, so that one walk along
 * two lists finds what they share. Lists are numbered in the order in which they are added.
 */
export class ConceptLists {
  private readonly codes = new Map<string, number>();
  private readonly starts: Int32Array;
  private numbers = new Int32Array(1024);
  private count = 0;

  /** @param lists how many will be added at most */
  constructor(lists: number) {
    this.starts = new Int32Array(lists + 1);
  }

  /** The concept's number; a new one for a concept that is new. */
  codeOf(concept: string): number {
    const known = this.codes.get(concept);
    if (known !== undefined) {
      return known;
    }
    const code = this.codes.size;
    this.codes.set(concept, code);
    return code;
  }

  /** How many concepts there are. */
  get size(): number {
    return this.codes.size;
  }

  /** Adds a list, each concept once; returns its numbers. */
  add(concepts: Iterable<string>): Int32Array {
    const list = Int32Array.from(new Set(concepts), (concept) => this.codeOf(concept)).sort();
    const start = this.starts[this.count] ?? 0;
    const end = start + list.length;
    if (end > this.numbers.length) {
      const longer = new Int32Array(Math.max(end, 2 * this.numbers.length));
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers.set(list, start);
    this.count += 1;
    this.starts[this.count] = end;
    return list;
  }

  /** What a list weighs, given the weight of each concept. */
  weight(list: number, weights: Float64Array): number {
    let total = 0;
    for (let at = this.startOf(list); at < this.endOf(list); at += 1) {
      total += weights[this.numbers[at] ?? 0] ?? 0;
    }
    return total;
  }

  /** What the concepts weigh that are in both lists. */
  sharedWeight(first: number, second: number, weights: Float64Array): number {
    const { numbers } = this;
    const [endOfFirst, endOfSecond] = [this.endOf(first), this.endOf(second)];
    let total = 0;
    let other = this.startOf(second);
    for (let at = this.startOf(first); at < endOfFirst; at += 1) {
      const code = numbers[at] ?? 0;
      while (other < endOfSecond && (numbers[other] ?? 0) < code) {
        other += 1;
      }
      if (other < endOfSecond && numbers[other] === code) {
        total += weights[code] ?? 0;
      }
    }
    return total;
  }

  /** Whether a list has a concept that is in none of the others. */
  hasOwn(list: number, others: readonly number[]): boolean {
    for (let at = this.startOf(list); at < this.endOf(list); at += 1) {
      const code = this.numbers[at] ?? 0;
      if (!others.some((other) => this.has(other, code))) {
        return true;
      }
    }
    return false;
  }

  private has(list: number, code: number): boolean {
    for (let at = this.startOf(list); at < this.endOf(list); at += 1) {
      const number = this.numbers[at] ?? 0;
      if (number >= code) {
        return number === code;
      }
    }
    return false;
  }

  private startOf(list: number): number {
    return this.starts[list] ?? 0;
  }

  private endOf(list: number): number {
    return this.starts[list + 1] ?? 0;
  }
}
