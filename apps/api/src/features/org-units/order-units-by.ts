import sql, { raw, type Sql } from "sql-template-tag";
import { type ClassType, Field, InputType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import {
  numberOfUnit,
  type Numbered,
  type Parts,
  type RelatedNumber,
} from "../../platform/aggregates/number-of-related.ts";
import { orderThrough } from "../../platform/related-order.ts";
import { actorOf, identifies } from "../../platform/sight.ts";
import { OrgUnitOrder } from "./org-unit.list.ts";
import { unitDimension } from "./unit-dimension.ts";

/** Where a record says whose and of which unit it is. */
interface UnitColumns {
  readonly employee: string;
  readonly unit: string;
  /** The tables that these need beside those of the list. */
  readonly joins?: (actor: Actor) => readonly Sql[];
}

/** Lets units be ordered by a number of records of theirs. `of` ends the name of the input, and says in words which records. */
export function orderUnitsBy<F extends object>(
  numbered: Numbered<F>,
  columns: UnitColumns,
  of: { readonly name: string; readonly records: string },
): void {
  @InputType(`OrgUnitOrderBy${of.name}`, {
    description: `A number of ${of.records}: a statistic of a measure, how many different ones there are, or else how many there are. Units of too few people come last for those who know people by pseudonyms alone, and so do those that hold such a unit.`,
  })
  class UnitNumber implements RelatedNumber<F> {
    @Field(() => numbered.filter, {
      nullable: true,
      description: "Of which of them; of all that you may see without it.",
    })
    filter?: F | null;

    @Field(() => Boolean, { defaultValue: false, description: "Whether those of the units below count too." })
    includeSubunits: boolean;
  }
  numbered.namesNumber(UnitNumber as ClassType<object>);
  orderThrough(OrgUnitOrder, numbered.name, `By a number of ${of.records}.`, UnitNumber, (scope, asked, alias) =>
    numberOfUnit(scope, numbered, asked, partsOf(actorOf(scope), columns, asked.includeSubunits), sql`u.key`, alias),
  );
}

/** As groups of records by unit have it: what a reader may not know of a unit is its branch's. */
function partsOf(actor: Actor, { employee, unit, joins }: UnitColumns, includeSubunits: boolean): Parts {
  const { keys, joins: seen = [] } = unitDimension(actor, employee, unit, null);
  const part = keys["unitKey"]!;
  const above = sql`join org_unit_ancestor up on up.unit_key = ${part}`;
  return {
    row: includeSubunits ? sql`up.ancestor_key` : part,
    part,
    joins: [...(joins?.(actor) ?? []), ...seen, ...(includeSubunits ? [above] : [])],
    unknown: sql`case when ${identifies(actor, employee)} is not true then ${raw(employee)} end`,
  };
}
