import { actions } from "./rules/actions.mjs";
import { exports } from "./rules/exports.mjs";
import { fileLength } from "./rules/file-length.mjs";
import { fileName } from "./rules/file-name.mjs";
import { honestTests } from "./rules/honest-tests.mjs";
import { imports } from "./rules/imports.mjs";
import { markup } from "./rules/markup.mjs";
import { minting } from "./rules/minting.mjs";
import { pure } from "./rules/pure.mjs";
import { serverOnly } from "./rules/server-only.mjs";
import { silenced } from "./rules/silenced.mjs";

/** Our own rules, as an ESLint plugin: `house/imports`, `house/pure` and so on. */
export const house = {
  rules: {
    actions,
    exports,
    "file-length": fileLength,
    "file-name": fileName,
    "honest-tests": honestTests,
    imports,
    markup,
    minting,
    pure,
    "server-only": serverOnly,
    silenced,
  },
};
