import {
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  print,
  typeFromAST,
  valueFromASTUntyped,
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import type { RecordKind } from "../pickers/record-kind.ts";
import { usesIn, type Use } from "./variable-use.ts";

export interface Choice {
  value: string;
  description: string | null;
}

/** What a variable is filled in with. */
export type Control =
  /** `of` is the type of the contract. */
  | { as: "CHOICE" | "CHOICES"; of: string; choices: readonly Choice[] }
  | { as: "RECORD"; of: RecordKind }
  | { as: "NUMBER"; isWhole: boolean }
  | { as: "UNIT_SCOPE" | "YES_NO" | "DATE" | "INSTANT" | "TEXT" };

export interface VariableField {
  name: string;
  /** As the query declares it. */
  type: string;
  /** Whether the question cannot be asked without it. */
  isRequired: boolean;
  mayBeNull: boolean;
  /** What it is where nothing is said; undefined where the query names nothing. */
  initial: unknown;
  /** What the schema says of the place where it is used. */
  description: string | null;
  control: Control;
}

export interface VariableFields {
  fields: readonly VariableField[];
  /** Those that only JSON can say. */
  others: readonly Pick<VariableField, "name" | "type">[];
}

/** The fields that an operation's variables are filled in with, by the types that it declares and the places where it uses them. */
export function fieldsFor(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): VariableFields {
  const uses = usesIn(schema, document, operation);
  const read = (operation.variableDefinitions ?? []).map((definition) => {
    const name = definition.variable.name.value;
    return fieldFor(schema, definition, uses.get(name) ?? UNUSED);
  });
  return {
    fields: read.filter((each): each is VariableField => each.control !== null),
    others: read.filter(({ control }) => control === null).map(({ name, type }) => ({ name, type })),
  };
}

const UNUSED: Use = { record: null, description: null };

function fieldFor(
  schema: GraphQLSchema,
  { variable, type: written, defaultValue }: VariableDefinitionNode,
  use: Use,
): Omit<VariableField, "control"> & { control: Control | null } {
  // The node is one of three kinds, and the library has an overload for each.
  const type = typeFromAST(schema, written as Parameters<typeof typeFromAST>[1]) as GraphQLType | undefined;
  return {
    name: variable.name.value,
    type: print(written),
    isRequired: isNonNullType(type) && defaultValue === undefined,
    mayBeNull: !isNonNullType(type),
    initial: defaultValue && valueFromASTUntyped(defaultValue),
    description: use.description,
    control: type ? controlFor(getNullableType(type), use) : null,
  };
}

function controlFor(type: GraphQLType, { record }: Use): Control | null {
  if (isListType(type)) {
    const item = getNullableType(type.ofType);
    return isEnumType(item) ? { as: "CHOICES", of: item.name, choices: choicesOf(item) } : null;
  }
  if (isEnumType(type)) return { as: "CHOICE", of: type.name, choices: choicesOf(type) };
  if ("name" in type && type.name === "OrgUnitScope") return { as: "UNIT_SCOPE" };
  if (!isScalarType(type)) return null;
  if (type.name === "ID") return record ? { as: "RECORD", of: record } : { as: "TEXT" };
  return SCALARS[type.name] ?? null;
}

const SCALARS: Readonly<Record<string, Control>> = {
  Int: { as: "NUMBER", isWhole: true },
  Rupiah: { as: "NUMBER", isWhole: true },
  Float: { as: "NUMBER", isWhole: false },
  Boolean: { as: "YES_NO" },
  Date: { as: "DATE" },
  DateTime: { as: "INSTANT" },
  String: { as: "TEXT" },
};

const choicesOf = (type: GraphQLEnumType): Choice[] =>
  type.getValues().map(({ name, description }) => ({ value: name, description: description ?? null }));
