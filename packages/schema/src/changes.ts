import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  getNamedType,
  type GraphQLSchema,
  type GraphQLType,
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
  return changes
    .filter(({ type }) => !/DESCRIPTION|DIRECTIVE/.test(type))
    .map((change) => ({ path: change.path ?? "", says: wordsOf(change), weight: weightOf(change, announced) }))
    .sort((a, b) => a.path.localeCompare(b.path) || a.says.localeCompare(b.says));
}

const WEIGHTS = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "notable",
  [CriticalityLevel.NonBreaking]: "safe",
} as const;

function weightOf(change: Change, announced: (path: string) => boolean): ContractChange["weight"] {
  const isRemoval = change.type.endsWith("_REMOVED");
  return isRemoval && announced(change.path ?? "") ? "safe" : WEIGHTS[change.criticality.level];
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
