import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";
import { badInput } from "../errors.ts";
import { OrderDirection } from "../order.ts";
import { Statistic, type Asked } from "./statistics.ts";

/** A number of many records as an input names it: a statistic of a measure, how many different ones, or else how many records. */
export interface NumberAsked {
  statistic?: Statistic | null;
  measure?: string | null;
  distinct?: string | null;
}

export interface GroupOrder extends NumberAsked {
  direction: OrderDirection;
}

type Numbered = Readonly<Record<string, string>>;

/** Gives an input the fields that name a number of the records. The enums are made once, whatever inputs there are. */
export function namesNumberOf(
  name: string,
  records: string,
  measures: Numbered,
  distinct: Numbered,
): (input: ClassType<NumberAsked>) => void {
  const enumOf = (suffix: string, description: string, numbers: Numbered) => {
    const values = Object.fromEntries(Object.keys(numbers).map((each) => [constant(each), constant(each)]));
    registerEnumType(values, {
      name: `${name}${suffix}`,
      description,
      valuesConfig: Object.fromEntries(
        Object.entries(numbers).map(([each, text]) => [constant(each), { description: text }]),
      ),
    });
    return values;
  };
  const measure = Object.keys(measures).length > 0 && enumOf("Measure", `A number of ${records}.`, measures);
  const thing =
    Object.keys(distinct).length > 0 && enumOf("Distinct", `What ${records} can name several times.`, distinct);

  return ({ prototype }) => {
    if (measure) {
      Field(() => Statistic, { nullable: true, description: "By this of the measure." })(prototype, "statistic");
      Field(() => measure, { nullable: true, description: "By the statistic of this; goes with it." })(
        prototype,
        "measure",
      );
    }
    if (thing)
      Field(() => thing, { nullable: true, description: "By how many different ones there are of this." })(
        prototype,
        "distinct",
      );
  };
}

export function groupOrderType(name: string, namesNumber: (input: ClassType<NumberAsked>) => void) {
  @InputType(`${name}GroupOrder`, {
    description:
      "An order of groups: by a statistic of a measure, by how many different ones there are, or else by the number of records. Those that are withheld come last.",
  })
  class Order implements GroupOrder {
    statistic?: Statistic | null;
    measure?: string | null;
    distinct?: string | null;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
    direction: OrderDirection;
  }
  namesNumber(Order);
  return Order;
}

/** Null: how many records. `what` begins the sentence that says what to mend. */
export function numberAsked({ statistic, measure, distinct }: NumberAsked, what: string): Asked | null {
  if ((statistic == null) !== (measure == null) || (statistic != null && distinct != null))
    throw badInput(
      `${what} names a statistic and a measure, or something distinct, or neither: then it is by the number of records.`,
    );
  if (distinct != null) return { statistic: "DISTINCT", measure: fieldOfMeasure(distinct) };
  return statistic && measure ? { statistic, measure: fieldOfMeasure(measure) } : null;
}

/** workQuality as WORK_QUALITY. */
const constant = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** And back. */
const fieldOfMeasure = (measure: string): string =>
  measure.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
