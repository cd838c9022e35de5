import fc from "fast-check";
import { isUuidV7, uuidV7, uuidV7Msecs } from "@/lib/ids";

const someMsecs = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const someRandom = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("uuidV7", () => {
  it("agrees with the example of RFC 9562 on time, version and variant", () => {
    const id = uuidV7(0x017f22e279b0, new Uint8Array(16).fill(0xff));
    expect(id).toMatch(/^017f22e2-79b0-7/);
    expect(isUuidV7(id)).toBe(true);
  });

  it("makes ids that carry their time and sort by it", () => {
    fc.assert(
      fc.property(someMsecs, someMsecs, someRandom, someRandom, (one, other, random, chance) => {
        const [first, second] = [uuidV7(one, random), uuidV7(other, chance)];
        expect(isUuidV7(first)).toBe(true);
        expect(uuidV7Msecs(first)).toBe(one);
        if (one !== other) {
          expect(first < second).toBe(one < other);
        }
      }),
    );
  });

  it("gives the same id for the same time and chance, and leaves the chance as it was", () => {
    const random = Uint8Array.from({ length: 16 }, (_, index) => index * 7);
    const copy = Uint8Array.from(random);
    expect(uuidV7(1_731_400_000_000, random)).toBe(uuidV7(1_731_400_000_000, copy));
    expect(random).toEqual(copy);
  });

  it("makes another id from other chance in the same millisecond", () => {
    const ids = new Set(
      Array.from({ length: 200 }, (_, index) => uuidV7(1, new Uint8Array(16).fill(index))),
    );
    expect(ids.size).toBe(200);
  });

  it.each([
    [-1, 16],
    [0.5, 16],
    [2 ** 48, 16],
    [Number.NaN, 16],
    [1, 15],
    [1, 0],
  ])("refuses the time %d with %d random bytes", (msecs, length) => {
    expect(() => uuidV7(msecs, new Uint8Array(length))).toThrow(RangeError);
  });
});

describe("isUuidV7", () => {
  it.each([
    ["017f22e2-79b0-7cc3-98c4-dc0c0c07398f", true],
    ["017F22E2-79B0-7CC3-98C4-DC0C0C07398F", true],
    ["017f22e2-79b0-4cc3-98c4-dc0c0c07398f", false],
    ["017f22e2-79b0-7cc3-c8c4-dc0c0c07398f", false],
    ["017f22e279b07cc398c4dc0c0c07398f", false],
    ["017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isUuidV7(text)).toBe(expected);
  });

  it("is asked before a time is read out of an id", () => {
    expect(() => uuidV7Msecs("017f22e2-79b0-4cc3-98c4-dc0c0c07398f")).toThrow(RangeError);
  });
});
