import sql, { join, raw, type Sql } from "sql-template-tag";
import { type ClassType, Field, Float, ID, InputType, Int } from "type-graphql";
import { keyOf } from "./global-id.ts";
import { DateScalar, DateTimeScalar } from "./scalars.ts";

/** Every condition of one input must hold; and, or, not combine inputs of the same kind. */
export interface Combinable<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/** Turns a filter input into SQL. Each field has its own small compiler; an absent or null field says nothing. */
export function compileFilter<F extends Combinable<F>>(filter: F | null | undefined, fields: FieldCompilers<F>): Sql {
  if (!filter) return sql`true`;
  const parts: Sql[] = [];
  for (const [name, value] of Object.entries(filter) as [keyof F & string, unknown][]) {
    if (value === null || value === undefined) continue;
    if (name === "and") parts.push(...(value as F[]).map((f) => compileFilter(f, fields)));
    else if (name === "or") parts.push(anyOf((value as F[]).map((f) => compileFilter(f, fields))));
    else if (name === "not") parts.push(sql`(${compileFilter(value as F, fields)}) is not true`);
    else parts.push((fields as unknown as Record<string, (value: unknown) => Sql>)[name]!(value));
  }
  return parts.length ? sql`(${join(parts, " and ")})` : sql`true`;
}

export type FieldCompilers<F> = { [K in Exclude<keyof F, "and" | "or" | "not">]-?: (value: NonNullable<F[K]>) => Sql };

const anyOf = (parts: Sql[]): Sql => (parts.length ? sql`(${join(parts, " or ")})` : sql`false`);

interface Comparison<T> {
  eq?: T | null;
  in?: T[] | null;
  gte?: T | null;
  lte?: T | null;
  contains?: string | null;
  isNull?: boolean | null;
}

/** Compares an expression with typed values; `type` is the SQL type of the values. */
export function compare<T>(expression: Sql, type: string, comparison: Comparison<T>): Sql {
  const cast = raw(type);
  const parts: Sql[] = [];
  if (comparison.eq != null) parts.push(sql`${expression} = ${comparison.eq}::${cast}`);
  if (comparison.in != null) parts.push(sql`${expression} = any(${comparison.in}::${cast}[])`);
  if (comparison.gte != null) parts.push(sql`${expression} >= ${comparison.gte}::${cast}`);
  if (comparison.lte != null) parts.push(sql`${expression} <= ${comparison.lte}::${cast}`);
  if (comparison.contains != null)
    parts.push(sql`position(lower(${comparison.contains}::text) in lower(${expression})) > 0`);
  if (comparison.isNull != null) parts.push(sql`(${expression} is null) = ${comparison.isNull}::boolean`);
  return parts.length ? join(parts, " and ") : sql`true`;
}

/** Ids of one type, compared by the key behind them. */
export const compareIds = (expression: Sql, typeName: string, comparison: IdComparison): Sql =>
  compare(expression, "uuid", {
    eq: comparison.eq == null ? null : keyOf(typeName, comparison.eq),
    in: comparison.in == null ? null : comparison.in.map((id) => keyOf(typeName, id)),
    isNull: comparison.isNull ?? null,
  });

/** The same words in every comparison. */
const isNullField = {
  nullable: true,
  description: "Has no value, or none that is yours to see; false: has one.",
} as const;

@InputType({ description: "Compares an id." })
export class IdComparison {
  @Field(() => ID, { nullable: true, description: "Is this one." })
  eq?: string | null;

  @Field(() => [ID], { nullable: true, description: "Is one of these." })
  in?: string[] | null;

  @Field(() => Boolean, isNullField)
  isNull?: boolean | null;
}

@InputType({ description: "Compares text." })
export class StringComparison {
  @Field(() => String, { nullable: true, description: "Is exactly this." })
  eq?: string | null;

  @Field(() => [String], { nullable: true, description: "Is one of these." })
  in?: string[] | null;

  @Field(() => String, { nullable: true, description: "Holds this, capitals aside." })
  contains?: string | null;

  @Field(() => Boolean, isNullField)
  isNull?: boolean | null;
}

@InputType({ description: "Compares a day." })
export class DateComparison {
  @Field(() => DateScalar, { nullable: true, description: "Is this day." })
  eq?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Is this day or later." })
  gte?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Is this day or earlier." })
  lte?: string | null;

  @Field(() => Boolean, isNullField)
  isNull?: boolean | null;
}

@InputType({ description: "Compares an instant." })
export class DateTimeComparison {
  @Field(() => DateTimeScalar, { nullable: true, description: "Is this instant or later." })
  gte?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Is this instant or earlier." })
  lte?: Date | null;

  @Field(() => Boolean, isNullField)
  isNull?: boolean | null;
}

@InputType({ description: "Compares a whole number." })
export class IntComparison {
  @Field(() => Int, { nullable: true, description: "Is this." })
  eq?: number | null;

  @Field(() => [Int], { nullable: true, description: "Is one of these." })
  in?: number[] | null;

  @Field(() => Int, { nullable: true, description: "Is this or more." })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: "Is this or less." })
  lte?: number | null;

  @Field(() => Boolean, isNullField)
  isNull?: boolean | null;
}

@InputType({ description: "Compares a number." })
export class FloatComparison {
  @Field(() => Float, { nullable: true, description: "Is this." })
  eq?: number | null;

  @Field(() => [Float], { nullable: true, description: "Is one of these." })
  in?: number[] | null;

  @Field(() => Float, { nullable: true, description: "Is this or more." })
  gte?: number | null;

  @Field(() => Float, { nullable: true, description: "Is this or less." })
  lte?: number | null;

  @Field(() => Boolean, isNullField)
  isNull?: boolean | null;
}

export interface EnumComparison<T> {
  eq?: T | null;
  in?: T[] | null;
  isNull?: boolean | null;
}

/** Makes the comparison input of an enum that is registered with the schema. */
export function enumComparison<T extends string>(
  name: string,
  values: Record<string, T>,
): ClassType<EnumComparison<T>> {
  @InputType(`${name}Comparison`, { description: `Compares a ${name}.` })
  class Comparison {
    @Field(() => values, { nullable: true, description: "Is this one." })
    eq?: T | null;

    @Field(() => [values], { nullable: true, description: "Is one of these." })
    in?: T[] | null;

    @Field(() => Boolean, isNullField)
    isNull?: boolean | null;
  }
  return Comparison;
}

/** Makes and, or, not for a filter input: they take inputs of its own kind, so each filter declares them itself. */
export const combination = {
  and: { nullable: true, description: "All of these hold." },
  or: { nullable: true, description: "At least one of these holds; none of an empty list." },
  not: { nullable: true, description: "This does not hold." },
} as const;
