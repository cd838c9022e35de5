"use server";

import { redirect } from "next/navigation";
import { errorsOf } from "@/app/_mapping/form-errors";
import type { FormAction, FormState } from "@/components/form-state";
import { ownPath } from "@/lib/own-path";
import { allowAttempt } from "@/server/rate-limit";
import { adoptGuestAnswers } from "@/server/reviews";
import { endSession, findRequestViewer, forgetGuest, startSession } from "@/server/sign-in";
import {
  checkPassword,
  claimOwnership,
  findViewer,
  saveSettings,
  settingsSchema,
  signUp,
  signUpSchema,
} from "@/server/users";

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

function refused<FieldName extends string>(
  values: FormState<FieldName>["values"],
  problem: { message?: string; errors?: FormState<FieldName>["errors"] },
): FormState<FieldName> {
  return {
    status: "refused",
    values,
    errors: problem.errors ?? {},
    message: problem.message ?? null,
  };
}

const tooOften = "Too many attempts. Wait a quarter of an hour and try again.";

const signInProblems = {
  "tried-too-often": tooOften,
  wrong: "E-mail or password is not right.",
};

/** Signs in; what this browser answered as a guest goes to the account. */
export const signInAction: FormAction<"email" | "password"> = async (_previous, form) => {
  const email = text(form, "email").trim().toLowerCase().slice(0, 200);
  const guest = await findRequestViewer();
  const checked = await checkPassword(email, text(form, "password").slice(0, 200));
  if (!checked.ok) return refused({ email }, { message: signInProblems[checked.problem] });
  const viewer = await findViewer(checked.value.userId);
  if (viewer !== null && guest !== null) await adoptGuestAnswers(viewer, guest);
  await startSession(checked.value);
  await forgetGuest();
  redirect(ownPath(text(form, "next"), "/"));
};

const signUpProblems = {
  "email-taken": { errors: { email: "This address has an account already: sign in instead." } },
  "owner-link-used": { message: "This link was used already. Ask the owner for a role." },
};

/** Makes an account of the guest, with all that the guest did, and signs in. */
export const signUpAction: FormAction<"name" | "email" | "password"> = async (_previous, form) => {
  const name = text(form, "name").slice(0, 200);
  const email = text(form, "email").slice(0, 300);
  const guest = await findRequestViewer();
  const parsed = signUpSchema.safeParse({
    name,
    email,
    password: text(form, "password"),
    timeZone: text(form, "timeZone") || (guest?.timeZone ?? "UTC"),
  });
  if (!parsed.success) return refused({ name, email }, { errors: errorsOf(parsed.error) });
  if (!(await allowAttempt("sign-up", parsed.data.email))) {
    return refused({ name, email }, { message: tooOften });
  }
  const token = text(form, "ownerToken");
  const made = await signUp(guest, parsed.data, token === "" ? null : token);
  if (!made.ok) return refused({ name, email }, signUpProblems[made.problem]);
  await startSession({ userId: made.value.userId, tokenVersion: 0 });
  await forgetGuest();
  redirect(ownPath(text(form, "next"), made.value.role === "owner" ? "/desk" : "/"));
};

/** Signs out on this browser, and goes on where the form says. */
export async function signOutAction(form: FormData): Promise<void> {
  await endSession();
  redirect(ownPath(text(form, "next"), "/"));
}

/** Saves the name. */
export const saveSettingsAction: FormAction<"name"> = async (_previous, form) => {
  const values = { name: text(form, "name").slice(0, 200) };
  const viewer = await findRequestViewer();
  if (viewer === null) return refused(values, { message: "Sign in again." });
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success) return refused(values, { errors: errorsOf(parsed.error) });
  await saveSettings(viewer, parsed.data);
  return { status: "done", values, errors: {}, message: "Saved." };
};

/** Makes the account that is signed in the owner, by the one-time link. */
export async function claimOwnershipAction(form: FormData): Promise<void> {
  const viewer = await findRequestViewer();
  const token = text(form, "token");
  const claimed = viewer !== null && (await claimOwnership(viewer, token));
  redirect(claimed ? "/desk" : `/account/owner?token=${encodeURIComponent(token)}`);
}
