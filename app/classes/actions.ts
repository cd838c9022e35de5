"use server";

import { redirect } from "next/navigation";
import { classNameSchema } from "@/assignments/class-settings";
import { fieldErrors, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { acceptInvite } from "@/server/class-teachers";
import { createClass } from "@/server/classes";
import { allowAttempt } from "@/server/rate-limit";
import { findRequestViewer } from "@/server/sign-in";

const needsAccount = "Sign up with an e-mail address first: so that you find your class again.";

/** Makes a class and goes there. */
export const createClassAction: FormAction<"name"> = async (_previous, form) => {
  const values = { name: typedText(form, "name").slice(0, 200) };
  const parsed = classNameSchema.safeParse(values);
  if (!parsed.success) return refusedWith(fieldErrors(parsed.error), values);
  const viewer = await findRequestViewer();
  if (viewer === null) return refusedWith({}, values, needsAccount);
  if (!(await allowAttempt("class", viewer.userId))) {
    return refusedWith({}, values, "You have made many classes within an hour. Wait a while.");
  }
  const made = await createClass(viewer, parsed.data.name, new Date());
  if (!made.ok) return refusedWith({}, values, needsAccount);
  redirect(`/classes/${made.value.classId}`);
};

const inviteProblems = {
  "needs-account": "Sign in with an account that has an e-mail address, then open the link again.",
  "no-such-invite": "This link was used already, or it is over. Ask for a new one.",
  "is-student": "You are a student of this class, so you cannot teach it too.",
};

/** Makes whoever follows an invitation a teacher of its class. */
export const acceptInviteAction: FormAction<"token"> = async (_previous, form) => {
  const viewer = await findRequestViewer();
  const problem = inviteProblems["needs-account"];
  if (viewer === null) return refusedWith({}, {}, problem);
  const accepted = await acceptInvite(viewer, typedText(form, "token").slice(0, 100), new Date());
  if (!accepted.ok) return refusedWith({}, {}, inviteProblems[accepted.problem]);
  redirect(`/classes/${accepted.value.classId}`);
};
