const silencer = /^\s*(eslint-(disable|enable)|eslint\s|@ts-(ignore|expect-error|nocheck))/;

/** A rule that can be switched off where it hurts is not a rule. */
export const silenced = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      silenced:
        "Nothing switches a check off here. Mend the code; or, when the rule itself is wrong, change the rule in lint/ for everybody.",
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (silencer.test(comment.value.replace(/^[\s*/]+/, ""))) {
            context.report({ loc: comment.loc, messageId: "silenced" });
          }
        }
      },
    };
  },
};
