import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from "graphql";
import { isDeepStrictEqual } from "node:util";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { veil } from "../../platform/veil.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Viewer } from "./cast.ts";

/** What the fields of one record showed. */
export type Seen = Record<string, unknown>;

/** The telling leaf of a type, so that a pseudonym differs from the name that it stands for. */
const TELLING: Record<string, string> = {
  AbsenceOfYear: "days",
  AspectScore: "score",
  Attendance: "attendedDays",
  Employee: "name",
  Position: "title",
  OrgUnit: "code",
  Period: "label",
  Assessment: "status",
  PerformancePlan: "status",
  PlannedResult: "title",
  Indicator: "text",
  PerformanceReport: "status",
  ProgressEntry: "text",
  UnitRating: "rating",
  UnitIndicator: "text",
  InnovationStep: "note",
  SatisfactionIndex: "respondents",
  TrainingQuiz: "correct",
};

export const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] => Object.values(type.getFields());

/** Every field of a type in one selection, each down to a leaf that tells what it is. */
export const selectionOf = (type: GraphQLObjectType): string => fieldsOf(type).map(selectField).join(" ");

function selectField(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const name = `${field.name}${demanded(field)}`;
  if (isInterfaceType(type)) return `${name} { __typename }`;
  if (!isObjectType(type)) return name;
  if (type.name.endsWith("Connection")) return `${name} { totalCount }`;
  return `${name} { ${TELLING[type.name] ?? "__typename"} }`;
}

/** What a field cannot be asked without: the year, or the days, of what the cast has done. */
const DEMANDED: Record<string, string> = { year: "2026", from: '"2026-01-01"', to: '"2026-12-31"' };

function demanded({ args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(isRequiredArgument);
  return needed.length === 0 ? "" : `(${needed.map(({ name }) => `${name}: ${DEMANDED[name]}`).join(", ")})`;
}

/** The id of a record as the viewer was given it: analysts meet people under ids of their own. */
export async function idFor(api: TestApi, viewer: Viewer, id: string): Promise<string> {
  const { type, key } = parseGlobalId(id);
  if (viewer !== "analyst" || (type !== "Employee" && type !== "Position")) return id;
  const [agency] = await api.dataSource.query<{ secret: string }[]>("select secret from agency");
  return globalId(type, veil(Buffer.from(agency!.secret, "base64"), key));
}

const isEmpty = (field: GraphQLField<unknown, unknown>, value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (isListType(getNullableType(field.type)) && (value as unknown[]).length === 0) ||
  (value as { totalCount?: number }).totalCount === 0;

/** How much a value tells: of a list that is counted its count, of all else what is not null. */
const size = (value: unknown): number => (value as { totalCount?: number }).totalCount ?? told(value);
const told = (value: unknown): number => {
  if (value === null || value === undefined) return 0;
  return typeof value === "object" ? Object.values(value).reduce((sum: number, part) => sum + told(part), 0) : 1;
};

/** - nothing, y the thing itself, v another thing in its place or a part of it. For each viewer, in their order. */
export function signsOf(field: GraphQLField<unknown, unknown>, seen: readonly (Seen | undefined)[]): string[] {
  const values = seen.map((record) => record?.[field.name]);
  const [whole] = values.filter((value) => !isEmpty(field, value)).toSorted((a, b) => size(b) - size(a));
  return values.map((value) => (isEmpty(field, value) ? "-" : isDeepStrictEqual(value, whole) ? "y" : "v"));
}
