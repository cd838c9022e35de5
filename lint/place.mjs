import { dirname, posix, relative, sep } from "node:path";

/**
 * Where a file stands in the house.
 * @returns its path from the project's root with "/", and its top folder; "" for a file in the root.
 */
export function placeOf(context) {
  const path = relative(context.cwd, context.filename).split(sep).join("/");
  return { path, folder: path.includes("/") ? path.slice(0, path.indexOf("/")) : "" };
}

/**
 * What an import names: a module of ours, by its path from the root; a module of Node; or a package.
 * @param {string} specifier as it stands in the code
 * @param {string} importer path of the importing file from the root
 */
export function targetOf(specifier, importer) {
  if (specifier.startsWith("@/")) {
    return own(posix.normalize(specifier.slice(2)));
  }
  if (specifier.startsWith(".")) {
    return own(posix.normalize(posix.join(dirname(importer), specifier)));
  }
  if (specifier.startsWith("node:")) {
    return { kind: "node", name: specifier };
  }
  const parts = specifier.split("/");
  const name = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
  return { kind: "package", name, path: specifier };
}

function own(path) {
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
  return { kind: "own", path, folder };
}

/** Calls `visit(node, specifier, typeOnly)` for every way in which a file can name another module. */
export function visitImports(visit) {
  const named = (node) => {
    if (typeof node.source?.value !== "string") return;
    const kind = node.importKind ?? node.exportKind;
    const typeOnly =
      kind === "type" ||
      (node.specifiers?.length > 0 &&
        node.specifiers.every((each) => (each.importKind ?? each.exportKind) === "type"));
    visit(node, node.source.value, typeOnly);
  };
  const called = (node) => {
    const [first] = node.arguments;
    if (first?.type !== "Literal" || typeof first.value !== "string") return;
    const { callee } = node;
    const loader = callee.type === "MemberExpression" ? callee.object.name : callee.name;
    if (loader === "require") visit(node, first.value, false);
  };
  return {
    ImportDeclaration: named,
    ExportNamedDeclaration: named,
    ExportAllDeclaration: named,
    ImportExpression: named,
    CallExpression: called,
    TSImportType: (node) => visit(node, node.source.value, true),
    TSExternalModuleReference: (node) => visit(node, node.expression.value, false),
  };
}
