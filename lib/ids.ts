import { v7 } from "uuid";

/**
 * Ids that sort by the time they were made (UUID version 7, RFC 9562). Time and chance come in, so
 * that the caller decides about both.
 */

const uuidV7Pattern = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/**
 * Makes an id.
 * @param msecs whole milliseconds since 1970, 0 to 2^48 − 1.
 * @param random 16 bytes, such as `crypto.getRandomValues(new Uint8Array(16))`; 74 bits are used.
 * @returns the id in lower case; the same input gives the same id.
 * @throws RangeError when either is out of range.
 */
export function uuidV7(msecs: number, random: Uint8Array): string {
  if (!Number.isInteger(msecs) || msecs < 0 || msecs >= 2 ** 48) {
    throw new RangeError(`Not a time that an id can carry: ${msecs}`);
  }
  if (random.length !== 16) {
    throw new RangeError(`An id needs 16 random bytes, not ${random.length}`);
  }
  return v7({ msecs, random });
}

/** True for the text of a version 7 UUID, in either case. */
export function isUuidV7(text: string): boolean {
  return uuidV7Pattern.test(text);
}

/**
 * When an id was made, in milliseconds since 1970, by the clock of whoever made it.
 * @throws RangeError for anything but a version 7 UUID.
 */
export function uuidV7Msecs(id: string): number {
  if (!isUuidV7(id)) {
    throw new RangeError(`Not a version 7 UUID: ${id}`);
  }
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
