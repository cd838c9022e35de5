import type { Override } from "./terms";

/**
 * Overrides without some students. An override for nobody else goes; the others stay as they are, in
 * their order.
 */
export function overridesWithout(
  overrides: readonly Override[],
  studentIds: readonly string[],
): Override[] {
  const gone = new Set(studentIds);
  return overrides.flatMap((override) => {
    if (!("studentIds" in override.who)) return [override];
    const left = override.who.studentIds.filter((id) => !gone.has(id));
    if (left.length === override.who.studentIds.length) return [override];
    return left.length === 0 ? [] : [{ ...override, who: { studentIds: left } }];
  });
}
