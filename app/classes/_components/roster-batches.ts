import type { RosterStudent } from "@/server/roster";

/** As `rosterBatch` in server/roster says: PINs take time to hash. */
const mostPlain = 500;
const mostWithPins = 25;

/** The first students of a list that are few enough for one request; at least one. */
export function nextBatch(students: readonly RosterStudent[]): RosterStudent[] {
  const batch: RosterStudent[] = [];
  let withPins = 0;
  for (const student of students) {
    if (student.pin !== null) withPins += 1;
    if (batch.length === mostPlain || withPins > mostWithPins) break;
    batch.push(student);
  }
  return batch;
}
