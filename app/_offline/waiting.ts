/** How many letters lie in the outbox, and why they still do; null while they are on their way. */
export type Waiting = { count: number; problem: string | null };
export const nothingWaits: Waiting = { count: 0, problem: null };
