const limit = 350;

/** Counts lines that hold code; blank lines and comments are free. */
export const fileLength = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      long: "{{lines}} lines of code are more than one topic (the limit is {{limit}}, the aim is under 300). Split the file where its second topic begins, and name both parts for what they do.",
    },
  },
  create(context) {
    return {
      "Program:exit"() {
        const used = new Set();
        for (const { loc } of context.sourceCode.ast.tokens) {
          for (let line = loc.start.line; line <= loc.end.line; line += 1) used.add(line);
        }
        if (used.size <= limit) return;
        const data = { lines: used.size, limit };
        context.report({ loc: { line: 1, column: 0 }, messageId: "long", data });
      },
    };
  },
};
