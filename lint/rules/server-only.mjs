import { placeOf } from "../place.mjs";

/** The build refuses a file that begins so when a client component reaches it. */
export const serverOnly = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      missing:
        'A file in server/ begins with the line import "server-only", so that no page can ship it to a browser. Code that may run there belongs in a pure folder.',
    },
  },
  create(context) {
    const { folder, path } = placeOf(context);
    // A declaration file is types alone: there is nothing in it to ship.
    if (folder !== "server" || path.endsWith(".d.ts")) return {};
    return {
      Program(node) {
        const [first] = node.body;
        const begins =
          first?.type === "ImportDeclaration" &&
          first.source.value === "server-only" &&
          first.loc.start.line === 1;
        if (!begins) context.report({ loc: { line: 1, column: 0 }, messageId: "missing" });
      },
    };
  },
};
