/**
 * The key of somebody who has no row yet. What their browser keeps goes to whoever it turns out to be, as
 * everything that a guest did goes to the account.
 */
export const newcomer = "new";

/** By what a browser knows whose answers it keeps, so that they never go to another person. */
export const learnerKeyOf = (viewer: { userId: string } | null): string =>
  viewer?.userId ?? newcomer;
