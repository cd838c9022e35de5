import { z } from "zod";

/** The time limits that a teacher chooses from, in seconds; null: until the teacher goes on. */
export const liveSeconds = [null, 10, 20, 30, 45, 60, 90, 120] as const;

const notLimited = "Speed scoring needs a time limit: choose how many seconds a question has.";

/** How a game is played. What costs nobody anything is on; what favours the quick is not. */
export const liveSettingsSchema = z
  .object({
    secondsAQuestion: z
      .number()
      .refine((seconds) => liveSeconds.some((each) => each === seconds), "Choose from the list.")
      .nullable(),
    isSpeedScored: z.boolean(),
    /** People who are in no class may play, under a name of their choice. */
    allowsGuests: z.boolean(),
    /** Each player is told their own place, and nobody else's. */
    showsPlaces: z.boolean(),
  })
  .refine(({ isSpeedScored, secondsAQuestion }) => !isSpeedScored || secondsAQuestion !== null, {
    message: notLimited,
    path: ["secondsAQuestion"],
  });
export type LiveSettings = z.infer<typeof liveSettingsSchema>;

/** A game takes so many players, so that one cannot fill the database. */
export const mostPlayers = 1_000;
/** After so many hours without a new question a game is ended, and its PIN is free again. */
export const forgottenHours = 12;
