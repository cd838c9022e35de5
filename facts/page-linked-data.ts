/** What the data for machines (JSON-LD, schema.org) of a page says of the article on it. */
export type LinkedArticle = {
  headline: string | null;
  datePublished: string | null;
  publisher: string | null;
};

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mostNodes = 2000;

function parsed(script: string): unknown {
  try {
    // Some wrap it as a comment or as character data, for readers of long ago.
    return JSON.parse(script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, ""));
  } catch {
    return null;
  }
}

/** All nodes of the data, outer before inner; a tree without end is cut. */
function nodesOf(values: readonly unknown[]): Node[] {
  const waiting: unknown[] = [...values];
  const nodes: Node[] = [];
  for (let index = 0; index < waiting.length && index < mostNodes; index += 1) {
    const value = waiting[index];
    if (Array.isArray(value)) for (const member of value) waiting.push(member);
    if (!isNode(value)) continue;
    nodes.push(value);
    waiting.push(...Object.values(value).slice(0, mostNodes));
  }
  return nodes;
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (Array.isArray(value)) return textOf(value[0]);
  return null;
}

const typesOf = (node: Node): string[] =>
  [node["@type"]].flat().filter((type): type is string => typeof type === "string");

const isArticle = (node: Node): boolean =>
  typesOf(node).some((type) => /(Article|Posting|Report|Review)$/.test(type));
const isPage = (node: Node): boolean => typesOf(node).some((type) => /Page$/.test(type));

/** A name given as such, in a node, or by the id of a node elsewhere in the data. */
function nameOf(value: unknown, nodes: readonly Node[]): string | null {
  const [first] = [value].flat();
  if (!isNode(first)) return textOf(first);
  const own = textOf(first["name"]);
  if (own !== null) return own;
  const named = nodes.find(
    (node) =>
      node["@id"] !== undefined && node["@id"] === first["@id"] && node["name"] !== undefined,
  );
  return named === undefined ? null : textOf(named["name"]);
}

/** Reads the scripts of a page: of an article in them, else of the page. Never throws. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle {
  const nodes = nodesOf(scripts.map(parsed));
  const about = nodes.find(isArticle) ?? nodes.find(isPage);
  if (about === undefined) return { headline: null, datePublished: null, publisher: null };
  return {
    headline: textOf(about["headline"]),
    datePublished: textOf(about["datePublished"]),
    publisher: nameOf(about["publisher"], nodes),
  };
}
