import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** The fields that a selection asks for by name itself, not by a fragment. */
export const fieldsIn = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
  (set?.selections ?? []).flatMap((each) => (each.kind === Kind.FIELD ? [each] : []));

/** The text with one more field. All else, comments too, stays as it was written. */
export function withField(text: string, parent: OperationDefinitionNode | FieldNode, field: Field): string {
  const set = parent.selectionSet;
  const start = parent.loc?.start ?? 0;
  const indent = indentAt(text, set?.loc ? closingOf(set) : start);
  const added = written(field, `${indent}  `);
  if (!set) {
    const end = parent.loc?.end ?? text.length;
    return splice(text, end, end, ` {\n${added}\n${indent}}`);
  }
  const end = closingOf(set);
  const before = text.slice(0, end).trimEnd();
  return `${before}\n${added}\n${indent}${text.slice(end)}`;
}

/** The text without a field. What would be left empty asks for the name of its type. */
export function withoutField(text: string, set: SelectionSetNode, field: FieldNode): string {
  const { start, end } = field.loc ?? { start: 0, end: 0 };
  if (set.selections.length === 1) return splice(text, start, end, "__typename");
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isAlone = text.slice(lineStart, start).trim() === "" && /^[ \t,]*(\n|$)/.test(text.slice(end));
  if (!isAlone) return splice(text, start, end + (/^[ \t,]+/.exec(text.slice(end))?.[0].length ?? 0), "");
  const lineEnd = text.indexOf("\n", end);
  return splice(text, lineStart, lineEnd < 0 ? text.length : lineEnd + 1, "");
}

/** The text with one more argument, at a value to begin with. */
export function withArgument(text: string, field: FieldNode, name: string, type: GraphQLInputType): string {
  const given = `${name}: ${sampleOf(type)}`;
  const last = field.arguments?.at(-1)?.loc?.end;
  if (last !== undefined) return splice(text, last, last, `, ${given}`);
  const end = field.name.loc?.end ?? 0;
  return splice(text, end, end, `(${given})`);
}

export function withoutArgument(text: string, field: FieldNode, name: string): string {
  const given = field.arguments ?? [];
  const at = given.findIndex((each) => each.name.value === name);
  const loc = given[at]?.loc;
  if (!loc) return text;
  if (given.length === 1) {
    const end = text.indexOf(")", loc.end) + 1;
    return splice(text, field.name.loc?.end ?? loc.start, end, "");
  }
  const next = given[at + 1]?.loc?.start;
  return next === undefined
    ? splice(text, given[at - 1]?.loc?.end ?? loc.start, loc.end, "")
    : splice(text, loc.start, next, "");
}

const splice = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to);

const closingOf = (set: SelectionSetNode): number => (set.loc?.end ?? 1) - 1;

const indentAt = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1))?.[0] ?? "";

/** A field as one would begin it: a page of a list, and of an object what names it. */
function written(field: Field, indent: string): string {
  const type = getNamedType(field.type);
  const isPaged = type.name.endsWith("Connection") && field.args.some(({ name }) => name === "first");
  const needed = field.args.filter(isRequiredArgument).map(({ name, type: of }) => `${name}: ${sampleOf(of)}`);
  const given = [...(isPaged ? ["first: 10"] : []), ...needed];
  const head = `${indent}${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}`;
  const inner = `${indent}  `;
  if (!isObjectType(type) && !isInterfaceType(type))
    return isLeaf(type) ? head : `${head} {\n${inner}__typename\n${indent}}`;
  const nodes = isPaged ? type.getFields()["nodes"] : undefined;
  if (nodes)
    return `${head} {\n${inner}totalCount\n${inner}nodes {\n${inner}  ${firstOf(getNamedType(nodes.type))}\n${inner}}\n${indent}}`;
  return `${head} {\n${inner}${firstOf(type)}\n${indent}}`;
}

const isLeaf = (type: GraphQLNamedType): boolean => !("getTypes" in type);

const NAMING = ["name", "title", "label", "id"];

/** What tells one object from another. */
function firstOf(type: GraphQLNamedType): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return "__typename";
  const fields = type.getFields();
  return (
    NAMING.find((name) => fields[name] && fields[name].args.length === 0 && !isComposite(fields[name])) ?? "__typename"
  );
}

const isComposite = ({ type }: Field): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) || isInterfaceType(named) || "getTypes" in named;
};

function sampleOf(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${isEnumType(getNamedType(bare)) ? sampleOf(getNamedType(bare)) : ""}]`;
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? "";
  if (isInputObjectType(bare)) return "{}";
  return { Int: "10", Float: "1", Boolean: "true", Date: `"${new Date().getFullYear()}-01-01"` }[bare.name] ?? '""';
}
