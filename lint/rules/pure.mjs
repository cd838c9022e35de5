/** What the world would leak through, and how to have it without. */
const ambient = new Map([
  ...["process"].map((name) => [name, "Take settings as arguments; server/env.ts reads them."]),
  ...["console"].map((name) => [name, "Return what there is to say; cli/ and server/ print."]),
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => [
    name,
    "Take the text or the bytes as an argument; server/ fetches.",
  ]),
  ...["performance", "setTimeout", "setInterval", "setImmediate", "requestAnimationFrame"].map(
    (name) => [
      name,
      "Take the time as `now`, in milliseconds or as a Date; server/ has the clock.",
    ],
  ),
  ...["crypto"].map((name) => [name, "Take ids and chance as arguments: an id, or a `seed`."]),
  ...[
    "window",
    "document",
    "navigator",
    "location",
    "localStorage",
    "sessionStorage",
    "indexedDB",
  ].map((name) => [name, "What needs a browser belongs in app/ or components/."]),
  ...["globalThis", "global", "self"].map((name) => [
    name,
    "Nothing is kept beside the arguments: pass it in.",
  ]),
  ...["require", "Buffer", "__dirname", "__filename"].map((name) => [
    name,
    "What needs Node belongs in server/ or cli/.",
  ]),
]);

const clock = "Take the time as `now`: the page, the action or server/ has the clock.";
const zone =
  "It reads the machine's time zone. Use the getUTC… form, Date.UTC(…) or the functions of lib/time.ts.";
const localTime =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$|^toLocale(Date|Time)String$|^toDateString$|^toTimeString$/;

/** Pure folders: the same arguments give the same answer, on every machine and on every day. */
export const pure = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      impure: "A pure folder does not use {{what}}. {{instead}}",
    },
  },
  create(context) {
    const report = (node, what, instead) =>
      context.report({ node, messageId: "impure", data: { what, instead } });

    const checkDate = (identifier) => {
      const { parent } = identifier;
      if (parent.type === "NewExpression" && parent.callee === identifier) {
        if (parent.arguments.length === 0) report(parent, "new Date() without an argument", clock);
        if (parent.arguments.length > 1) report(parent, "new Date(year, month, …)", zone);
        return;
      }
      if (parent.type === "BinaryExpression" && parent.operator === "instanceof") return;
      if (parent.type === "MemberExpression" && parent.object === identifier) {
        if (!parent.computed && ["UTC", "parse", "prototype"].includes(parent.property.name))
          return;
      }
      report(identifier, "Date.now() or Date as a value", clock);
    };

    const checkMath = (identifier) => {
      const { parent } = identifier;
      const isMember = parent.type === "MemberExpression" && parent.object === identifier;
      if (isMember && !parent.computed && parent.property.name !== "random") return;
      report(
        identifier,
        "Math.random()",
        "Take a `seed` and draw from rngFrom(seed) of lib/rng.ts.",
      );
    };

    return {
      "Program:exit"(program) {
        for (const identifier of globalReferences(context.sourceCode.getScope(program))) {
          const { name } = identifier;
          if (name === "Date") checkDate(identifier);
          else if (name === "Math") checkMath(identifier);
          else if (ambient.has(name)) report(identifier, name, ambient.get(name));
        }
      },
      "CallExpression > MemberExpression.callee[computed=false]"(node) {
        const { name } = node.property;
        if (localTime.test(name) && !namesZone(node.parent)) report(node, `.${name}()`, zone);
      },
      MetaProperty(node) {
        if (node.meta.name === "import")
          report(node, "import.meta", "What needs files belongs in server/ or cli/.");
      },
    };
  },
};

/** Whether a call passes options with a time zone: .toLocaleDateString("en-GB", { timeZone: "UTC" }). */
function namesZone(call) {
  const options = call.arguments[1];
  return options?.properties?.some((property) => property.key?.name === "timeZone") ?? false;
}

/** Identifiers that stand for what the language or the machine brings along, as values. */
function globalReferences(scope) {
  const isGlobal = ({ resolved }) => resolved === null || resolved.defs.length === 0;
  const root = scope.type === "module" ? scope.upper : scope;
  const found = [];
  const walk = (current) => {
    for (const reference of current.references) {
      if (isGlobal(reference) && reference.isValueReference !== false) {
        found.push(reference.identifier);
      }
    }
    current.childScopes.forEach(walk);
  };
  walk(root);
  return found;
}
