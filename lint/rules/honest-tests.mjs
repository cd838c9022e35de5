import { placeOf } from "../place.mjs";

const skipping = ["skip", "only", "todo", "fixme"];
const skippers = ["xit", "xtest", "xdescribe", "fit", "fdescribe"];
const loaders = ["goto", "reload"];
const mockers = ["mock", "unstable_mockModule", "doMock", "setMock"];

/** A test runs, always, against the product itself, and waits for what happens and not for a while. */
export const honestTests = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      skipped: "A test runs or goes. Mend it, or delete it with the reason in the commit.",
      mocked:
        "Tests meet the product itself. Pass the clock, the seed or the data in as an argument, and use a real database from tests/server.",
      slept:
        "Sleeping makes a test slow on a good day and wrong on a bad one. Wait for what must happen: await it, or use a locator of the page.",
      unready:
        "A page that has just been loaded does not hear taps and keys yet. Use openPage or reloadPage of tests/browser/open-page.ts, which wait until it does.",
    },
  },
  create(context) {
    const { path, folder } = placeOf(context);
    if (folder !== "tests") return {};
    const mayLoad = !path.startsWith("tests/browser/") || path === "tests/browser/open-page.ts";
    const report = (node, messageId) => context.report({ node, messageId });
    return {
      MemberExpression(node) {
        const { name } = node.property;
        const root = node.object.type === "MemberExpression" ? node.object.object : node.object;
        if (["it", "test", "describe"].includes(root.name) && skipping.includes(name)) {
          report(node, "skipped");
        }
        if (node.object.name === "jest" && mockers.includes(name)) report(node, "mocked");
        if (name === "waitForTimeout") report(node, "slept");
        if (!mayLoad && loaders.includes(name)) report(node, "unready");
      },
      "CallExpression > Identifier.callee"(node) {
        if (skippers.includes(node.name)) report(node, "skipped");
        if (["sleep", "setTimeout"].includes(node.name)) report(node, "slept");
      },
      ImportDeclaration(node) {
        if (node.source.value === "node:timers/promises") report(node, "slept");
      },
    };
  },
};
