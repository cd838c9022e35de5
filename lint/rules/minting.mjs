import { placeOf } from "../place.mjs";

/** Types that are permissions: who holds one has been let in. */
const permissions = ["Viewer", "Editor", "Owner", "TeacherOfClass", "StudentOfClass"];
const mint = "server/session.ts";

/** A permission is made in one file, where the check is. */
export const minting = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      minted:
        "Only server/session.ts makes a {{name}}, after it has looked who is there. Take it as an argument, or ask server/session.ts for one.",
    },
  },
  create(context) {
    if (placeOf(context).path === mint) return {};
    const check = (node) => {
      const written = context.sourceCode.getText(node.typeAnnotation);
      const name = permissions.find((each) => new RegExp(`\\b${each}\\b`).test(written));
      if (name !== undefined) context.report({ node, messageId: "minted", data: { name } });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};
