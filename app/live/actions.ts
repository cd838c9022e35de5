"use server";

import { redirect } from "next/navigation";
import { joinRefusals } from "@/app/_mapping/live-view-of";
import { nicknameWords } from "@/assignments/coming-in-words";
import { refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { joinLiveGame } from "@/server/live-joining";
import { getRequestViewer, requestTimeZone } from "@/server/sign-in";

/** Lets somebody into a game; who is new here becomes a guest of this browser. */
export const joinLiveAction = async (
  gameId: string,
  ...[, form]: Parameters<FormAction<"nickname">>
): ReturnType<FormAction<"nickname">> => {
  const nickname = typedText(form, "nickname").slice(0, 300);
  const viewer = await getRequestViewer(await requestTimeZone());
  const joined = await joinLiveGame(viewer, gameId, nickname, new Date());
  if (joined.ok) redirect(`/live/${gameId}`);
  const { problem } = joined;
  if (problem === "empty" || problem === "too-long") {
    return refusedWith({ nickname: nicknameWords[problem] }, { nickname });
  }
  if (problem === "name-taken")
    return refusedWith({ nickname: joinRefusals[problem] }, { nickname });
  return refusedWith({}, { nickname }, joinRefusals[problem]);
};
