import { countReportedItems } from "@/server/reported-items";
import { findRequestEditor, findRequestOwner } from "@/server/sign-in";
import { DeskNavigation } from "./_components/desk-navigation";
import { deskPlaces } from "./_components/desk-places";

/** The way through the desk for whoever asks, with how many reported questions wait. */
export async function DeskRooms({ current }: { current: string }) {
  const [editor, owner] = await Promise.all([findRequestEditor(), findRequestOwner()]);
  const reported = editor === null ? 0 : await countReportedItems(editor);
  return <DeskNavigation places={deskPlaces(owner !== null, reported)} current={current} />;
}
