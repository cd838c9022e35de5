/**
 * A share from 0 to 1 as "90 %", rounded to whole per cent; the figure and its sign stay on one line.
 */
export const percentText = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
