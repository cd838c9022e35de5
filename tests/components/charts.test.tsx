/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen, within } from "@testing-library/react";
import { HeatMap, heatLevel } from "@/components/heat-map";
import { LineChart, roundScale } from "@/components/line-chart";

describe("roundScale", () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 4],
    [9, 10],
    [11, 15],
    [128, 150],
    [151, 200],
    [1_001, 1_500],
    [9_999, 10_000],
  ])("rounds %d up to %d", (value, scale) => {
    expect(roundScale(value)).toBe(scale);
  });
});

describe("heatLevel", () => {
  it.each([
    ["nothing on a day without answers", 0, 12, 0],
    ["nothing when no day had answers", 0, 0, 0],
    ["the weakest level for a single answer", 1, 100, 1],
    ["the second level at half of the busiest day", 6, 12, 2],
    ["the strongest level on the busiest day", 12, 12, 4],
  ])("is %s", (_name, value, busiest, level) => {
    expect(heatLevel(value, busiest)).toBe(level);
  });
});

it("puts every point of a line into the table behind it", () => {
  render(
    <LineChart
      summary="It grew."
      caption="Facts known by day"
      pointName="Day"
      valueName="Known"
      points={[
        { label: "1 Nov", value: 3 },
        { label: "2 Nov", value: 8 },
      ]}
    />,
  );
  expect(screen.getByRole("img", { name: "It grew." })).toBeInTheDocument();
  const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", {
    hidden: true,
  });
  expect(rows.map(({ textContent }) => textContent)).toEqual(["DayKnown", "1 Nov3", "2 Nov8"]);
});

it("draws a line of a single point without a fault", () => {
  const { container } = render(
    <LineChart
      summary="One day."
      caption="Facts"
      pointName="Day"
      valueName="Known"
      points={[{ label: "1 Nov", value: 0 }]}
    />,
  );
  expect(container.querySelector("polyline")?.getAttribute("points")).not.toContain("NaN");
});

it("lists only the days with answers behind a heat map", () => {
  render(
    <HeatMap
      summary="2 answers."
      caption="Answers a day"
      valueName="Answers"
      days={[
        { label: "1 Nov", value: 0 },
        { label: "2 Nov", value: 2 },
      ]}
    />,
  );
  expect(screen.getAllByRole("row", { hidden: true })).toHaveLength(2);
});
