import { placeOf } from "../place.mjs";

const banned = /^(index|util|utils|helper|helpers|common|misc|shared|stuff)$/;
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** What may stand between a name and its ending: answer.test.ts, study.browser.ts, jest.config.mjs. */
const middles = ["test", "browser", "config", "browser.config", "d"];

/** A name tells what is inside. */
export const fileName = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      banned:
        '"{{name}}" says nothing of what is inside and becomes a heap. Name it for its one topic, or put each part where its noun lives; import from the file itself and not through an index.',
      kebab: '"{{name}}" is not kebab-case: name it for its main export, like due-queue.ts.',
    },
  },
  create(context) {
    const { path, folder } = placeOf(context);
    return {
      Program() {
        const loc = { line: 1, column: 0 };
        const folders = path.split("/");
        const file = folders.pop();
        for (const name of [...folders, file.split(".")[0]]) {
          if (banned.test(name)) context.report({ loc, messageId: "banned", data: { name } });
        }
        for (const name of folders) {
          // Next reads meaning from [id], (group), @slot and _private.
          const plain = folder === "app" ? bare(name) : name;
          if (!kebab.test(plain)) context.report({ loc, messageId: "kebab", data: { name } });
        }
        const [name, ...rest] = file.split(".");
        const middle = rest.slice(0, -1).join(".");
        if (!kebab.test(name) || !["", ...middles].includes(middle)) {
          context.report({ loc, messageId: "kebab", data: { name: file } });
        }
      },
    };
  },
};

/** The words of a folder's name without Next's signs; a parameter is a variable, in camelCase. */
function bare(segment) {
  const parameter = /^\[+(?:\.\.\.)?([a-z][A-Za-z0-9]*)\]+$/.exec(segment)?.[1];
  if (parameter !== undefined) return parameter.toLowerCase();
  return segment.replace(/^\((.+)\)$/, "$1").replace(/^[@_](.+)$/, "$1");
}
