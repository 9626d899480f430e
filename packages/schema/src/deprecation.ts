import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";

export interface Deprecation {
  /** As in `Type.field` or `Type.field.argument`. */
  readonly path: string;
  readonly reason: string;
  /** The day from which it may be gone, as YYYY-MM-DD; null where the reason names none. */
  readonly removalOn: string | null;
}

const REMOVAL = /\bRemoval on (\d{4}-\d{2}-\d{2})\.$/;

/** What the schema takes leave of, the soonest first. */
export function deprecationsOf(schema: GraphQLSchema): Deprecation[] {
  const found: Deprecation[] = [];
  const note = (path: string, reason: string | null | undefined) => {
    if (reason) found.push({ path, reason, removalOn: dayIn(reason) });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isEnumType(type))
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field.deprecationReason);
      if ("args" in field)
        for (const arg of field.args) note(`${type.name}.${field.name}.${arg.name}`, arg.deprecationReason);
    }
  }
  return found.sort((a, b) => `${a.removalOn} ${a.path}`.localeCompare(`${b.removalOn} ${b.path}`));
}

/** A day that the calendar does not have is no day. */
function dayIn(reason: string): string | null {
  const day = REMOVAL.exec(reason)?.[1];
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/** Half a year, by which a script that is looked at twice a year is mended in time. */
const NOTICE_DAYS = 180;

/** What would leave sooner after its first release than people can be expected to notice. */
export function leavingTooSoon(released: GraphQLSchema, current: GraphQLSchema, today: string): Deprecation[] {
  const announced = new Set(deprecationsOf(released).map(({ path, removalOn }) => `${path} ${removalOn}`));
  const soonest = new Date(Date.parse(`${today}T00:00:00Z`) + NOTICE_DAYS * 86_400_000).toISOString().slice(0, 10);
  return deprecationsOf(current).filter(
    ({ path, removalOn }) => !announced.has(`${path} ${removalOn}`) && removalOn !== null && removalOn < soonest,
  );
}
