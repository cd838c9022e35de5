import { redirect } from "next/navigation";
import type { Editor, Owner } from "@/server/session";
import { findRequestEditor, findRequestOwner } from "@/server/sign-in";

/** The editor who asks; everybody else is sent to sign in. */
export async function requireEditor(next: string): Promise<Editor> {
  const editor = await findRequestEditor();
  if (editor === null) redirect(`/account/sign-in?next=${encodeURIComponent(next)}&need=editor`);
  return editor;
}

export async function requireOwner(next: string): Promise<Owner> {
  const owner = await findRequestOwner();
  if (owner === null) redirect(`/account/sign-in?next=${encodeURIComponent(next)}&need=owner`);
  return owner;
}
