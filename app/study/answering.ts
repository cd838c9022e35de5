import { device } from "@/app/_offline/device";
import { tellHere } from "@/app/_offline/pocket-deck";
import type { Letter } from "@/app/_offline/letter";
import type { TellHere } from "./_components/study-card";

/** Keeps what a learner did on this device. */
export const keepLetter = (learnerKey: string, letter: Letter): Promise<void> =>
  device().outbox.keep(learnerKey, letter);

/** Opens the device ahead of the first answer: reading what lies there takes a moment. */
export const openDevice = (): void => void device();

/** Tells an answer by the deck on this device, where its question is in it. */
export const tellByDeck: TellHere = (answer) => {
  const card = device().findCard(answer.itemId, answer.itemVersion);
  return card === null ? null : tellHere(card, answer);
};
