/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "fake-indexeddb/auto";
import "./browser-gaps";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SignInForm } from "@/app/account/_components/sign-in-form";
import { device } from "@/app/_offline/device";
import type { FormAction } from "@/components/form-state";
import { deckOf } from "./sample-deck";

// jsdom hides Node's own, which every browser has.
globalThis.structuredClone ??= <Value,>(value: Value): Value =>
  JSON.parse(JSON.stringify(value)) as Value;

it("forgets the questions on the device when somebody signs in, and sends the form", async () => {
  const store = await device().store;
  await store?.saveDeck(deckOf([]));
  expect(await store?.findDeck()).not.toBeNull();
  const sent: FormDataEntryValue[] = [];
  const action: FormAction<"email" | "password"> = async (state, form) => {
    sent.push(form.get("email") ?? "");
    return state;
  };
  render(<SignInForm action={action} next="/" signUpHref="/account/sign-up" />);
  await userEvent.type(screen.getByLabelText("E-mail"), "ben@example.org");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  await waitFor(async () => expect(await store?.findDeck()).toBeNull());
  expect(sent).toEqual(["ben@example.org"]);
});
