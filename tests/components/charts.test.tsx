/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { render, screen, within } from "@testing-library/react";
import { AgreementChart, lowestShown } from "@/components/agreement-chart";
import { BarChart } from "@/components/bar-chart";
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

it("draws no square for a day that is still to come", () => {
  const { container } = render(
    <HeatMap
      summary="2 answers."
      caption="Answers a day"
      valueName="Answers"
      days={[
        { label: "1 Nov", value: 2 },
        { label: "2 Nov", value: null },
      ]}
    />,
  );
  expect(container.querySelectorAll("rect")).toHaveLength(1);
});

it("writes the figure of the highest bar alone, and none where all are nothing", () => {
  const points = [3, 12, 7].map((value, index) => ({ label: `${index} Nov`, value }));
  const chart = (values: typeof points) => (
    <BarChart summary="Due." caption="Due" pointName="Day" valueName="Facts" points={values} />
  );
  const { rerender } = render(chart(points));
  const picture = screen.getByRole("img", { name: "Due." });
  expect(picture).toHaveTextContent(/^120 Nov2 Nov$/);
  rerender(chart(points.map((point) => ({ ...point, value: 0 }))));
  expect(picture).toHaveTextContent(/^0 Nov2 Nov$/);
});

describe("an agreement chart", () => {
  const point = (expected: number, measured: number) => ({
    label: `${expected}`,
    expected,
    measured,
    count: 5,
  });

  it.each([
    ["nine tenths where all is higher", [point(0.95, 1)], 0.9],
    ["the tenth that a point stands on", [point(0.7, 0.9)], 0.7],
    ["the tenth under the lowest point", [point(0.95, 0.68)], 0.6],
    ["nothing for a point at nothing", [point(0.4, 0)], 0],
  ])("begins at %s", (_name, points, from) => {
    expect(lowestShown(points)).toBe(from);
  });

  it("keeps every point within the picture, and in the table", () => {
    const { container } = render(
      <AgreementChart
        summary="Alike."
        caption="Foretold and measured"
        names={{ group: "Step", expected: "Foretold", measured: "Right", count: "Questions" }}
        points={[point(0.5, 0), point(0.9, 0.94)]}
      />,
    );
    const [low, high] = [...container.querySelectorAll("circle")];
    expect(Number(low?.getAttribute("cy"))).toBeGreaterThan(Number(high?.getAttribute("cy")));
    expect(Number(low?.getAttribute("cx"))).toBeLessThan(Number(high?.getAttribute("cx")));
    const rows = screen.getAllByRole("row", { hidden: true }).map(({ textContent }) => textContent);
    expect(rows[2]).toBe("0.990\u00a0%94\u00a0%5");
  });
});
