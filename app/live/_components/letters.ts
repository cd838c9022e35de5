/** The letter by which an option is called out in the room: A, B, C … */
export const letterOf = (index: number): string => String.fromCharCode("A".charCodeAt(0) + index);

/** What a bar or an option is called: "B. Lima"; what was typed has no letter. */
export const letteredText = (text: string, index: number | null): string =>
  index === null ? text : `${letterOf(index)}. ${text}`;
