/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useShortcuts } from "@/app/_components/use-shortcuts";

function Page({ active, onKey }: { active: boolean; onKey: (key: string) => boolean }) {
  useShortcuts(active, onKey);
  return (
    <>
      <input aria-label="Field" />
      <button type="button">Button</button>
    </>
  );
}

function open(active = true) {
  const heard: string[] = [];
  const onKey = (key: string) => {
    heard.push(key);
    return true;
  };
  render(<Page active={active} onKey={onKey} />);
  return { heard, user: userEvent.setup() };
}

it("hears a single key", async () => {
  const { heard, user } = open();
  await user.keyboard("v1{Enter}");
  expect(heard).toEqual(["v", "1", "Enter"]);
});

it("hears nothing while it is not active", async () => {
  const { heard, user } = open(false);
  await user.keyboard("v");
  expect(heard).toEqual([]);
});

it("leaves keys alone that are typed into a field", async () => {
  const { heard, user } = open();
  await user.type(screen.getByRole("textbox"), "v1");
  expect(heard).toEqual([]);
});

it("leaves Enter to the button that has the focus", async () => {
  const { heard, user } = open();
  screen.getByRole("button").focus();
  await user.keyboard("{Enter}");
  expect(heard).toEqual([]);
});

it.each(["{Control>}r{/Control}", "{Meta>}r{/Meta}", "{Alt>}r{/Alt}"])(
  "leaves the browser's own %s alone",
  async (keys) => {
    const { heard, user } = open();
    await user.keyboard(keys);
    expect(heard).not.toContain("r");
  },
);
