import { type ClassType, Field, Float, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { FloatComparison, IntComparison } from "../filter.ts";
import { OrderDirection } from "../order.ts";
import { FIELD_OF, Statistic } from "./statistics.ts";

registerEnumType(Statistic, {
  name: "Statistic",
  description: "What is asked of a measure over many records; those without a value are left out.",
  valuesConfig: {
    AVERAGE: { description: "The arithmetic mean." },
    SUM: { description: "The sum." },
    MIN: { description: "The smallest." },
    MAX: { description: "The largest." },
    STDDEV: { description: "The standard deviation of a sample." },
    MEDIAN: { description: "The middle one, or the mean of the two in the middle." },
  },
});

const DESCRIPTION_OF: Readonly<Record<Statistic, string>> = {
  AVERAGE: "The arithmetic mean of each.",
  SUM: "The sum of each.",
  MIN: "The smallest of each.",
  MAX: "The largest of each.",
  STDDEV: "The standard deviation of each, of a sample; null of fewer than two values.",
  MEDIAN: "The median of each.",
};

export interface GroupOrder {
  statistic?: Statistic | null;
  measure?: string | null;
  direction: OrderDirection;
}

export interface Having {
  count?: IntComparison | null;
  [statistic: string]: unknown;
}

/**
 * Makes the types of what can be asked of many records of a kind at once. `measures` says of each what it is and its unit, in the
 * order in which they are shown; they also make an enum, to order groups by.
 */
export function aggregateTypes<M extends string>(name: string, measures: Readonly<Record<M, string>>) {
  const names = Object.keys(measures) as M[];
  const measureEnum = Object.fromEntries(names.map((each) => [constant(each), constant(each)]));
  registerEnumType(measureEnum, {
    name: `${name}Measure`,
    description: `A number of a ${name}.`,
    valuesConfig: Object.fromEntries(names.map((each) => [constant(each), { description: measures[each] }])),
  });

  @ObjectType(`${name}Measures`, {
    description: `One statistic of each number of a ${name}; null where none has a value.`,
  })
  class Measures {}
  for (const each of names)
    Field(() => Float, { nullable: true, description: measures[each] })(Measures.prototype, each);

  const withStatistics = (type: ClassType) => {
    for (const statistic of Object.values(Statistic))
      Field(() => Measures, { nullable: true, description: DESCRIPTION_OF[statistic] })(
        type.prototype as object,
        FIELD_OF[statistic],
      );
  };

  @ObjectType(`${name}Aggregates`, { description: `What all of a list of ${name} come to, whatever the page.` })
  class Aggregates {
    @Field(() => Int, { nullable: true, description: "How many records; null when withheld." })
    count: number | null;

    @Field(() => Boolean, {
      description: "Whether it is of too few people to be told to those who know people by pseudonyms alone.",
    })
    isWithheld: boolean;
  }
  withStatistics(Aggregates);

  @InputType(`${name}MeasureComparison`, { description: `Compares the numbers of a group of ${name}.` })
  class MeasureComparison {}
  for (const each of names)
    Field(() => FloatComparison, { nullable: true, description: measures[each] })(MeasureComparison.prototype, each);

  @InputType(`${name}Having`, {
    description: "Which groups: all conditions hold. A group that is withheld answers none of them.",
  })
  class HavingInput implements Having {
    [statistic: string]: unknown;

    @Field(() => IntComparison, { nullable: true, description: "By the number of records." })
    count?: IntComparison | null;
  }
  for (const statistic of Object.values(Statistic))
    Field(() => MeasureComparison, { nullable: true, description: `By: ${DESCRIPTION_OF[statistic].toLowerCase()}` })(
      HavingInput.prototype,
      FIELD_OF[statistic],
    );

  @InputType(`${name}GroupOrder`, { description: "An order of groups; those that are withheld come last." })
  class Order implements GroupOrder {
    @Field(() => Statistic, {
      nullable: true,
      description: "By this of the measure; by the number of records without it.",
    })
    statistic?: Statistic | null;

    @Field(() => measureEnum, { nullable: true, description: "By the statistic of this; goes with it." })
    measure?: string | null;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
    direction: OrderDirection;
  }
  return { Aggregates, Having: HavingInput, Order, withStatistics };
}

/** workQuality as WORK_QUALITY. */
const constant = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** And back. */
export const fieldOfMeasure = (measure: string): string =>
  measure.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
