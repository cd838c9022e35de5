/** `waiting` is how much there is to do in a room, where that is counted. */
export type DeskPlace = { href: string; label: string; waiting?: number };

/** The rooms that somebody may enter; giving roles is for owners. */
export function deskPlaces(isOwner: boolean, reported: number): DeskPlace[] {
  return [
    { href: "/desk", label: "Articles" },
    { href: "/desk/import", label: "Bring in" },
    { href: "/desk/feeds", label: "Feeds" },
    { href: "/desk/reports", label: "Reports", waiting: reported },
    { href: "/desk/history", label: "Decisions" },
    ...(isOwner ? [{ href: "/desk/people", label: "People" }] : []),
  ];
}
