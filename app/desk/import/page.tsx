import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { loadImportChoices } from "@/server/desk";
import { ImportForm } from "../_components/import-form";
import { importAction } from "./actions";
import { requireEditor } from "../desk-gate";
import { DeskRooms } from "../desk-rooms";

export const metadata: Metadata = { title: "Bring an article in" };
export const dynamic = "force-dynamic";

export default async function ImportPage() {
  const editor = await requireEditor("/desk/import");
  const choices = await loadImportChoices(editor);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <DeskRooms current="/desk/import" />
      <ImportForm action={importAction} today={today} {...choices} />
    </SiteShell>
  );
}
