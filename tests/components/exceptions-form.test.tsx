/** @jest-environment jsdom */
import "./browser-gaps";
import { render, screen } from "@testing-library/react";
import { ExceptionsForm } from "@/app/classes/[id]/assignments/_components/exceptions-form";

const who = [
  { value: "label Extra time", label: "Everybody labelled “Extra time”" },
  { value: "student 1", label: "Kim" },
];

it.each([
  ["is shut until somebody opens it", null, false, "label Extra time"],
  ["is open for the student for whom it was asked for", "student 1", true, "student 1"],
])("%s", (_rule, chosen, isOpen, value) => {
  render(
    <ExceptionsForm
      exceptions={[]}
      who={who}
      chosen={chosen}
      kind="quiz"
      revision={0}
      save={async (previous) => previous}
    />,
  );
  const select = screen.getByLabelText<HTMLSelectElement>("For");
  expect(select.closest("details")?.open).toBe(isOpen);
  expect(select.value).toBe(value);
});
