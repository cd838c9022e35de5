export type MakePins = (input: {
  classId: string;
  studentIds: string[];
}) => Promise<
  | { ok: true; made: { studentId: string; nickname: string; pin: string }[] }
  | { ok: false; message: string }
>;

/** A PIN of six digits in two halves, which is easier to copy. */
export const pinText = (pin: string): string =>
  pin.length === 6 ? `${pin.slice(0, 3)} ${pin.slice(3)}` : pin;
