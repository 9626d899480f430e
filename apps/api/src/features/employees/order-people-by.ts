import sql from "sql-template-tag";
import { type ClassType, Field, InputType } from "type-graphql";
import { numberOfPerson, type Numbered, type RelatedNumber } from "../../platform/aggregates/number-of-related.ts";
import { orderThrough } from "../../platform/related-order.ts";
import { EmployeeOrder } from "./employee.list.ts";

/** Lets people be ordered by a number of records of theirs. `of` ends the name of the input, and says in words which records. */
export function orderPeopleBy<F extends object>(
  numbered: Numbered<F>,
  { employee }: { readonly employee: string },
  of: { readonly name: string; readonly records: string },
): void {
  @InputType(`EmployeeOrderBy${of.name}`, {
    description: `A number of ${of.records}: a statistic of a measure, how many different ones there are, or else how many there are.`,
  })
  class PersonNumber implements RelatedNumber<F> {
    @Field(() => numbered.filter, {
      nullable: true,
      description: "Of which of them; of all that you may see without it.",
    })
    filter?: F | null;
  }
  numbered.namesNumber(PersonNumber as ClassType<object>);
  orderThrough(EmployeeOrder, numbered.name, `By a number of ${of.records}.`, PersonNumber, (scope, asked, alias) =>
    numberOfPerson(scope, numbered, asked, employee, sql`e.key`, alias),
  );
}
