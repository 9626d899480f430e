import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
} from "graphql";
import { deprecationsOf } from "./deprecation.ts";

export interface ContractChange {
  /** As in `Type.field`. */
  readonly path: string;
  /** In words, without a full stop. */
  readonly says: string;
  /** Breaking: a program that worked fails. Notable: it works, and may meet what it did not know, such as a new enum value. */
  readonly weight: "breaking" | "notable" | "safe";
}

/** What a client of the released contract would meet in the current one. `today` decides what was announced for long enough. */
export async function changesBetween(
  released: GraphQLSchema,
  current: GraphQLSchema,
  today: string,
): Promise<ContractChange[]> {
  const leaving = new Set(
    deprecationsOf(released)
      .filter(({ removalOn }) => removalOn !== null && removalOn <= today)
      .map(({ path }) => path),
  );
  const announced = (path: string) => leaving.has(path) || isLeaving(released, path, leaving);

  const changes = await diff(released, current);
  const isPartOfNew = (path = "") => path.includes(".") && !released.getType(path.split(".")[0] ?? "");
  return changes
    .filter(({ type, path }) => !/DESCRIPTION|DIRECTIVE/.test(type) && !isPartOfNew(path))
    .map((change) => ({
      path: change.path ?? "",
      says: wordsOf(change),
      weight: weightOf(change, released, announced),
    }))
    .sort((a, b) => a.path.localeCompare(b.path) || a.says.localeCompare(b.says));
}

const WEIGHTS = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "notable",
  [CriticalityLevel.NonBreaking]: "safe",
} as const;

function weightOf(
  change: Change,
  released: GraphQLSchema,
  announced: (path: string) => boolean,
): ContractChange["weight"] {
  const path = change.path ?? "";
  const weight = WEIGHTS[change.criticality.level];
  if (change.type.endsWith("_REMOVED") && announced(path)) return "safe";
  // One more thing that may be asked with: who does not know it asks as before.
  if (weight === "notable" && change.type.endsWith("_ADDED") && !isAnswered(released, path.split(".")[0] ?? ""))
    return "safe";
  return weight;
}

/** Whether an answer can hold it, so that a program meets what it never asked for. */
function isAnswered(schema: GraphQLSchema, name: string): boolean {
  const type = schema.getType(name);
  if (isUnionType(type) || isInterfaceType(type)) return true;
  if (!isEnumType(type)) return false;
  return Object.values(schema.getTypeMap())
    .filter((each) => (isObjectType(each) || isInterfaceType(each)) && !isIntrospectionType(each))
    .flatMap((each) => Object.values((each as GraphQLObjectType).getFields()))
    .some((field) => nameIn(field.type) === name);
}

const wordsOf = ({ message }: Change): string => message.replaceAll("'", "`").replace(/\.$/, "");

/** A type cannot be deprecated: it may go once all that led to it was announced to go. */
function isLeaving(schema: GraphQLSchema, name: string, leaving: ReadonlySet<string>): boolean {
  if (schema.getType(name) === undefined) return false;
  const roads = roadsTo(schema, name);
  return roads.length > 0 && roads.every((path) => leaving.has(path));
}

const nameIn = (type: GraphQLType): string => getNamedType(type).name;

function roadsTo(schema: GraphQLSchema, name: string): string[] {
  const roads: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || type.name === name) continue;
    if (isUnionType(type) && type.getTypes().some((member) => member.name === name)) roads.push(type.name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const path = `${type.name}.${field.name}`;
      if (nameIn(field.type) === name) roads.push(path);
      if ("args" in field)
        for (const arg of field.args) if (nameIn(arg.type) === name) roads.push(`${path}.${arg.name}`);
    }
  }
  return roads;
}
