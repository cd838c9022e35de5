import { basename } from "node:path";
import { placeOf } from "../place.mjs";

const limit = 25;
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Actions and route handlers: parse, identify, one server/ call, map. */
export const actions = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      long: "{{name}} has {{lines}} lines; an action or a route handler parses, identifies, makes one server/ call and maps its outcome (about 15 lines, at most {{limit}}). Move the rest into that server/ function.",
      place:
        'The directive "use server" belongs on the first line of a file named actions.ts beside its page: every function in it can be called by anybody.',
    },
  },
  create(context) {
    const { path, folder } = placeOf(context);
    const isActions = folder === "app" && basename(path) === "actions.ts";
    const isRoute = folder === "app" && basename(path) === "route.ts";
    const source = context.sourceCode;

    const check = (node, name) => {
      if (!isActions && !(isRoute && methods.includes(name))) return;
      const used = new Set(source.getTokens(node.body).map(({ loc }) => loc.start.line));
      if (used.size <= limit) return;
      const data = { name, lines: used.size, limit };
      context.report({ node, messageId: "long", data });
    };

    return {
      FunctionDeclaration: (node) => check(node, node.id?.name ?? "This function"),
      VariableDeclarator(node) {
        if (["ArrowFunctionExpression", "FunctionExpression"].includes(node.init?.type)) {
          check(node.init, node.id.name);
        }
      },
      ExpressionStatement(node) {
        if (node.directive !== "use server") return;
        const isFirst = node.parent.type === "Program" && node.loc.start.line === 1;
        if (!isActions || !isFirst) context.report({ node, messageId: "place" });
      },
      Program(node) {
        if (isActions && node.body[0]?.directive !== "use server") {
          context.report({ loc: { line: 1, column: 0 }, messageId: "place" });
        }
      },
    };
  },
};
