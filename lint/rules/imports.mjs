import {
  codeless,
  folders,
  moduleHomes,
  onlookers,
  packageHomes,
  pureFolders,
  wrappedModules,
} from "../folders.mjs";
import { placeOf, targetOf, visitImports } from "../place.mjs";

/** The table of the house: every folder imports what its row gives, and nothing else. */
export const imports = {
  meta: {
    type: "problem",
    fixable: "code",
    schema: [],
    messages: {
      refused: "{{folder}}/ may not import {{target}}. {{instead}}",
      wrapped: "Only {{file}} imports {{target}}. {{instead}}",
      typesOnly:
        "{{folder}}/ may import types from {{target}}, not code. Write `import type`, or move the code to where both may reach it: {{instead}}",
      onlooker:
        "Nothing imports {{target}}: {{owner}}/ looks at the product, and the product does not know it. Move what both need into the folder of its noun.",
      crossing: 'Write "@/{{path}}": across folders by the root, inside a folder relative.',
      unknown:
        "The house has no folder {{folder}}/ for code. Put the file where its noun lives, or draw the folder in lint/folders.mjs and ARCHITECTURE.md first.",
    },
  },
  create(context) {
    const place = placeOf(context);
    if (!isKnown(place.folder)) {
      const data = { folder: place.folder };
      return { Program: (node) => context.report({ node, messageId: "unknown", data }) };
    }
    return visitImports((node, specifier, typeOnly) => {
      const target = targetOf(specifier, place.path);
      const problem =
        target.kind === "own"
          ? ownProblem(place, target, specifier, typeOnly)
          : outsideProblem(place, target);
      if (problem === null) return;
      const fix =
        problem.messageId === "crossing" && node.source
          ? (fixer) => fixer.replaceText(node.source, `"@/${problem.data.path}"`)
          : null;
      context.report({ node, ...problem, fix });
    });
  },
};

function isKnown(folder) {
  return folder === "" || folder in folders || onlookers.includes(folder);
}

function ownProblem(place, target, specifier, typeOnly) {
  if (target.folder === place.folder) return null;
  const name = target.folder === "" ? target.path : `${target.folder}/`;
  if (onlookers.includes(target.folder) && !onlookers.includes(place.folder)) {
    return { messageId: "onlooker", data: { target: target.path, owner: target.folder } };
  }
  if (place.folder in folders && !codeless.includes(target.folder)) {
    const row = folders[place.folder];
    const data = { folder: place.folder, target: name, instead: row.instead };
    if (!row.own.includes(target.folder)) {
      if (!row.types?.includes(target.folder)) return { messageId: "refused", data };
      if (!typeOnly) return { messageId: "typesOnly", data };
    }
    const home = moduleHomes.find(({ module }) => module.test(target.path));
    if (home !== undefined && !home.homes.includes(place.folder)) {
      return { messageId: "refused", data: { ...data, target: target.path, ...home } };
    }
  }
  // Node runs .mjs files as they are, and does not know "@/".
  if (place.folder !== "" && /\.tsx?$/.test(place.path) && specifier.startsWith(".")) {
    return { messageId: "crossing", data: { path: target.path } };
  }
  return null;
}

function outsideProblem(place, target) {
  const row = folders[place.folder];
  if (row === undefined) return null; // the root and the onlookers may use any package
  const data = { folder: place.folder, target: target.path ?? target.name, instead: row.instead };
  if (target.kind === "node") {
    return row.node ? null : { messageId: "refused", data };
  }
  const home = packageHomes.find(({ packages }) => matches(packages, target.name));
  if (home !== undefined && !home.homes.includes(place.folder)) {
    if (home.paths?.[place.folder]?.includes(target.path)) return null;
    // The folder's own sentence says more to a pure folder than the package's.
    const instead = pureFolders.includes(place.folder) ? row.instead : home.instead;
    return { messageId: "refused", data: { ...data, instead } };
  }
  const wrapped = wrappedModules.find(({ module }) => module === target.path);
  if (wrapped !== undefined && place.path !== wrapped.file) {
    return { messageId: "wrapped", data: { ...wrapped, target: wrapped.module } };
  }
  if (row.packages === "any" || matches(row.packages, target.name)) return null;
  return { messageId: "refused", data };
}

function matches(patterns, name) {
  return patterns.some((pattern) =>
    typeof pattern === "string" ? pattern === name : pattern.test(name),
  );
}
