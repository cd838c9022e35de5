import { placeOf } from "../place.mjs";

/** Files that a tool loads by their default export. */
const loadedByDefault = [
  /^app\/(.*\/)?(page|layout|template|loading|error|global-error|not-found|forbidden|unauthorized|default|manifest|sitemap|robots|icon|apple-icon|opengraph-image)\.tsx?$/,
  /^[a-z]+(\.[a-z]+)?\.config\.(mjs|js|ts)$/,
  /^tests\/(.*\/)?global-(setup|teardown)\.ts$/,
];

/** One name for one thing, imported from the one file that defines it. */
export const exports = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      barrel:
        "A file exports what it defines. Import {{what}} from the file that defines it, and not through another.",
      byDefault:
        "Give it a name: a default export is called something else in every file that imports it. Only what Next or a tool loads by itself has one.",
    },
  },
  create(context) {
    const { path } = placeOf(context);
    const mayDefault = loadedByDefault.some((pattern) => pattern.test(path));
    const barrel = (node, what) => context.report({ node, messageId: "barrel", data: { what } });
    const isImported = (name, node) => {
      let scope = context.sourceCode.getScope(node);
      while (scope !== null && !scope.set.has(name)) scope = scope.upper;
      return scope?.set.get(name)?.defs.some(({ type }) => type === "ImportBinding") ?? false;
    };
    return {
      ExportAllDeclaration: (node) => barrel(node, "it"),
      ExportNamedDeclaration(node) {
        if (node.source) return barrel(node, "it");
        for (const { local } of node.specifiers) {
          if (isImported(local.name, node)) barrel(node, local.name);
        }
      },
      ExportDefaultDeclaration(node) {
        if (!mayDefault) context.report({ node, messageId: "byDefault" });
      },
      ExportSpecifier(node) {
        if (!mayDefault && node.exported.name === "default") {
          context.report({ node, messageId: "byDefault" });
        }
      },
    };
  },
};
