/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AsideList } from "@/app/settings/_components/aside-list";
import type { AsideFact } from "@/app/settings/_components/settings-view";

const factOf = (factId: string): AsideFact => ({
  factId,
  statement: `The statement of ${factId}.`,
  why: "You set it aside.",
  advice: null,
});
const [first, second, third] = [factOf("first"), factOf("second"), factOf("third")];

const takeUp = (factId: string) =>
  screen.getByRole("button", { name: new RegExp(`^Take it up again.* of ${factId}`) });
const setAsideAgain = (factId: string) =>
  screen.getByRole("button", { name: new RegExp(`^Set it aside again.* of ${factId}`) });
const statements = () => screen.getAllByText(/^The statement of/).map((each) => each.textContent);

describe("a fact that was taken up again in the list of what is set aside", () => {
  it("stays in its place, to be set aside again, when the page is made anew without it", async () => {
    const told: [string, boolean][] = [];
    const change = async (factId: string, isSetAside: boolean) => {
      told.push([factId, isSetAside]);
      return null;
    };
    const { rerender } = render(<AsideList facts={[first, second, third]} change={change} />);
    const order = statements();
    await userEvent.click(takeUp("second"));
    rerender(<AsideList facts={[first, third]} change={change} />);
    expect(statements()).toEqual(order);
    await userEvent.click(setAsideAgain("second"));
    expect(told).toEqual([
      ["second", false],
      ["second", true],
    ]);
    rerender(<AsideList facts={[first, second, third]} change={change} />);
    expect(statements()).toEqual(order);
    expect(takeUp("second")).toBeVisible();
  });

  it("stays also when the page is made anew before the answer came", async () => {
    const answers: ((problem: string | null) => void)[] = [];
    const change = () => new Promise<string | null>((resolve) => answers.push(resolve));
    const { rerender } = render(<AsideList facts={[first]} change={change} />);
    await userEvent.click(takeUp("first"));
    rerender(<AsideList facts={[]} change={change} />);
    answers.forEach((answer) => answer(null));
    expect(await screen.findByText("You will be asked it again.")).toBeVisible();
    expect(setAsideAgain("first")).toBeVisible();
  });

  it("is gone where somebody else took it up", () => {
    const change = async () => null;
    const { rerender } = render(<AsideList facts={[first, second]} change={change} />);
    rerender(<AsideList facts={[second]} change={change} />);
    expect(statements()).toEqual(["The statement of second."]);
  });
});
