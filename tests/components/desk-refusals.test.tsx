/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import "./browser-gaps";
import { screen } from "@testing-library/react";
import { openDesk } from "./desk-open";
import { saved } from "./desk-samples";
import { deskFact } from "./samples";

const reason = "What it tells hangs on “which” or “that”, and of what can be misread.";

describe("why no question is made of a fact", () => {
  it.each(["corroborated", "verified"] as const)("is said where the fact is %s", (standing) => {
    openDesk([deskFact({ standing, preview: [], refusals: [reason] })], saved);
    expect(screen.getByText(reason)).toBeVisible();
  });
});
