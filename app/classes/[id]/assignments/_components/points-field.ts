/** With an item's id behind it, the name of the field that says what the question brings. */
export const pointsPrefix = "points-";
