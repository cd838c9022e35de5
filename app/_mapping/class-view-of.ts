import { dayText } from "@/app/_components/day-text";
import type {
  ClassView,
  JoinedClassView,
  TaughtClassView,
} from "@/app/classes/_components/class-view";
import { joinCodeText } from "@/assignments/join-code";
import { qrCode } from "@/exchange/qr-code";
import type { ClassesOf, ClassRecord } from "@/server/classes";

export function taughtViewOf(room: ClassRecord): TaughtClassView {
  const { id, name, joinCode, students, archivedAt } = room;
  return { id, name, code: joinCodeText(joinCode), students, isArchived: archivedAt !== null };
}

export const joinedViewOf = (joined: ClassesOf["joined"][number]): JoinedClassView => joined;

/** @param site where this installation is reached, without a slash at the end. */
export function classViewOf(
  room: ClassRecord,
  site: string,
  of: { isFounder: boolean; running: number },
  now: Date,
): ClassView {
  const joinAddress = joinAddressOf(room, site);
  const { joinClosesAt, eraseAt } = room;
  return {
    ...taughtViewOf(room),
    joinAddress,
    qr: qrCode(joinAddress),
    isJoiningOpen: joinClosesAt === null || joinClosesAt > now,
    erasedOn: eraseAt === null ? null : dayText(eraseAt.toISOString().slice(0, 10)),
    ...of,
  };
}

/** What the QR code says. */
export const joinAddressOf = (room: ClassRecord, site: string): string =>
  `${site}/join/${room.joinCode}`;
