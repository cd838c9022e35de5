/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { createRef } from "react";
import { AskedTyped } from "@/app/study/_components/asked-typed";
import { studyCard } from "./samples";

const form = {
  kind: "number" as const,
  unit: "soldiers",
  isWhole: true,
  isOrdinal: false,
  hint: "Within 5% is near enough.",
};

function handInTyped() {
  const given: string[] = [];
  const { unmount } = render(
    <AskedTyped
      card={studyCard({ kind: "typed-number", options: [], form })}
      form={form}
      typedBefore="10,000"
      headingRef={createRef()}
      fieldRef={createRef()}
      onType={(typed) => given.push(typed)}
      onDontKnow={() => undefined}
      onMenu={() => undefined}
    />,
  );
  fireEvent.click(screen.getByRole("button", { name: "Answer" }));
  return { given, unmount };
}

it("gives what was typed once it was read", async () => {
  const { given } = handInTyped();
  await waitFor(() => expect(given).toEqual(["10,000"]));
});

it("gives nothing any more once its question was left while what reads numbers was on its way", async () => {
  const { given, unmount } = handInTyped();
  unmount();
  await act(() => import("@/questions/typed-answer"));
  expect(given).toEqual([]);
});
