import type { ParameterKind } from "@andir/domain/saved-query";
import { Kind, parse, type TypeNode, type VariableDefinitionNode } from "graphql";
import type { Values } from "./values.ts";

export interface Parameter {
  name: string;
  kind: ParameterKind;
  label: string | null;
}

/** A question that is kept, with what its readers choose. */
export interface Kept {
  text: string;
  /** A JSON object, or nothing. */
  variables: string;
  parameters: readonly Parameter[];
}

/** What a picker begins with where the question says nothing: the reader's own unit, the last month, today. */
export interface Starts extends Readonly<Partial<Record<ParameterKind, string>>> {
  /** The reader answers for the whole agency: where no unit has to be chosen, none is. */
  readonly isOfAgency?: boolean;
}

export interface Variable {
  name: string;
  type: string;
  isList: boolean;
  /** Whether the question cannot be asked without it. */
  isRequired: boolean;
}

/** What the query asks to be told. Of a text that cannot be read, nothing. */
export function variablesIn(text: string): Variable[] {
  try {
    const operation = parse(text, { noLocation: true }).definitions.find(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return (operation?.variableDefinitions ?? []).map((definition) => variableOf(definition));
  } catch {
    return [];
  }
}

function variableOf({ variable, type, defaultValue }: VariableDefinitionNode): Variable {
  const isRequired = type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
  return { name: variable.name.value, ...typeOf(type, false), isRequired };
}

function typeOf(type: TypeNode, isList: boolean): { type: string; isList: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return typeOf(type.type, isList);
  return type.kind === Kind.LIST_TYPE ? typeOf(type.type, true) : { type: type.name.value, isList };
}

/** The picker that fits a variable, by its type and its name; null where none does. */
export function kindFor({ name, type }: Variable): ParameterKind | null {
  if (type === "OrgUnitScope") return "UNIT";
  if (type === "ID" || type === "IdComparison") {
    if (/period/i.test(name)) return "PERIOD";
    return /unit/i.test(name) ? "UNIT" : null;
  }
  return KINDS[type] ?? null;
}

const KINDS: Readonly<Record<string, ParameterKind>> = {
  Date: "DATE",
  DateComparison: "DATE",
  Int: "NUMBER",
  Float: "NUMBER",
  IntComparison: "NUMBER",
  FloatComparison: "NUMBER",
  String: "TEXT",
  StringComparison: "TEXT",
  Boolean: "YES_NO",
};

/** What stands in the picker: what was chosen, else what was kept, else where it begins. */
export function shownValue(kept: Kept, { name, kind }: Parameter, values: Values, starts: Starts): string {
  const chosen = values[name] ?? plain(objectIn(kept.variables)[name]);
  if (chosen !== undefined) return chosen;
  if (kind === "UNIT" && starts.isOfAgency === true && !isRequired(kept.text, name)) return "";
  return starts[kind] ?? "";
}

const isRequired = (text: string, name: string): boolean =>
  variablesIn(text).some((variable) => variable.name === name && variable.isRequired);

/** The variables that the question is sent with. */
export function variablesFor(kept: Kept, values: Values, starts: Starts): Record<string, unknown> {
  const variables = objectIn(kept.variables);
  const declared = new Map(variablesIn(kept.text).map((variable) => [variable.name, variable]));
  for (const parameter of kept.parameters) {
    const variable = declared.get(parameter.name);
    const shown = shownValue(kept, parameter, values, starts);
    if (!variable) continue;
    if (shown !== "") variables[parameter.name] = shaped(variable, parameter.kind, shown, variables[parameter.name]);
    else if (values[parameter.name] !== undefined) delete variables[parameter.name];
  }
  return variables;
}

function shaped({ type, isList }: Variable, kind: ParameterKind, shown: string, before: unknown): unknown {
  const value = kind === "NUMBER" ? Number(shown) : kind === "YES_NO" ? shown === "true" : shown;
  if (type === "OrgUnitScope") return { includeSubunits: true, ...(isObject(before) ? before : {}), id: value };
  const one = type.endsWith("Comparison") ? { eq: value } : value;
  return isList ? [one] : one;
}

function plain(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return plain(value[0]);
  return isObject(value) ? plain(value["id"] ?? value["eq"]) : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a text means as a JSON object; an empty one where it means none. */
export function objectIn(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
