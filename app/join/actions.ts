"use server";

import { redirect } from "next/navigation";
import { refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { enterClass } from "@/server/class-entry";
import { joinWithAccount } from "@/server/joining";
import {
  findRequestViewer,
  forgetGuest,
  requestNetwork,
  requestTimeZone,
  startSession,
} from "@/server/sign-in";
import { joinRefusal } from "./join-words";

/** Lets a student in by code, nickname and PIN, for the first time or again. */
export const enterAction: FormAction<"nickname" | "pin" | "way"> = async (_previous, form) => {
  const way = typedText(form, "way") === "back" ? "back" : "new";
  const code = typedText(form, "code").slice(0, 100);
  const nickname = typedText(form, "nickname").slice(0, 300);
  const pin = typedText(form, "pin").slice(0, 100);
  const timeZone = await requestTimeZone();
  const entry = { way, code, nickname, pin, timeZone } as const;
  const network = await requestNetwork("class-door");
  const entered = await enterClass(await findRequestViewer(), entry, network, new Date());
  if (!entered.ok) {
    return refusedWith(...joinRefusal(entered.problem, { nickname, way }));
  }
  await startSession(entered.value);
  await forgetGuest();
  redirect(`/classes/${entered.value.classId}`);
};

/** Lets somebody in with the account that is signed in. */
export const joinWithAccountAction: FormAction<"nickname"> = async (_previous, form) => {
  const nickname = typedText(form, "nickname").slice(0, 300);
  const viewer = await findRequestViewer();
  if (viewer === null) return refusedWith({}, { nickname }, "You are signed out. Sign in again.");
  const input = { code: typedText(form, "code").slice(0, 100), nickname };
  const joined = await joinWithAccount(viewer, input, new Date());
  if (!joined.ok) return refusedWith(...joinRefusal(joined.problem, { nickname }));
  redirect(`/classes/${joined.value.classId}`);
};
