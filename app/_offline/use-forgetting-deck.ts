"use client";

import { useEffect } from "react";
import type { FormEvent } from "react";
import { later, whenIdle } from "@/components/later";

/** What opens the device's store comes when the form stands; it is not needed to fill it in. */
const forgetting = later(() => import("./forget-deck"));

/**
 * For a form after which somebody else may study here.
 * @returns its `onSubmit`, which forgets the questions on this device too.
 */
export function useForgettingDeck(
  onSubmit: (event: FormEvent<HTMLFormElement>) => void,
): (event: FormEvent<HTMLFormElement>) => void {
  // Who has no network to load it with cannot send the form either.
  useEffect(() => whenIdle(() => void forgetting.load().catch(() => {})), []);
  return (event) => {
    forgetting.load().then(
      ({ forgetDeck }) => forgetDeck(),
      () => {},
    );
    onSubmit(event);
  };
}
