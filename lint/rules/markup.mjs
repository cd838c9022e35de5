const instead =
  "Render it as text or as elements; a script belongs in a file of public/, a style in a class.";

/** No text becomes markup: what an article says is shown, never run. */
export const markup = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      raw: "{{what}} turns text into markup, and an article could bring a script. {{instead}}",
    },
  },
  create(context) {
    const report = (node, what) =>
      context.report({ node, messageId: "raw", data: { what, instead } });
    return {
      JSXIdentifier(node) {
        if (node.name === "dangerouslySetInnerHTML") report(node, node.name);
      },
      Property(node) {
        if (node.key.name === "dangerouslySetInnerHTML") report(node, node.key.name);
      },
      "AssignmentExpression > MemberExpression.left"(node) {
        const { name } = node.property;
        if (name === "innerHTML" || name === "outerHTML") report(node, name);
      },
      "CallExpression > MemberExpression.callee"(node) {
        const { name } = node.property;
        if (name === "insertAdjacentHTML") report(node, name);
      },
    };
  },
};
