import type { GraphQLScalarType } from "graphql";
import { type ClassType, Field, Float, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { FloatComparison, IntComparison } from "../filter.ts";
import { AggregateExplanation } from "./aggregate-explanation.type.ts";
import { groupsArgs } from "./group-args.ts";
import { groupOrderType, namesNumberOf } from "./number-asked.ts";
import { FIELD_OF, Statistic } from "./statistics.ts";

const DESCRIPTION_OF: Readonly<Record<Statistic, string>> = {
  AVERAGE: "The arithmetic mean of each.",
  SUM: "The sum of each.",
  MIN: "The smallest of each.",
  MAX: "The largest of each.",
  STDDEV: "The standard deviation of each, of a sample; null of fewer than two values.",
  MEDIAN: "The median of each.",
  P10: "The tenth percentile of each: a tenth of the values lie below; between two values it is in proportion.",
  P25: "The first quartile of each.",
  P75: "The third quartile of each.",
  P90: "The ninetieth percentile of each: a tenth of the values lie above.",
  VALUES: "How many records have a value of each.",
};

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
    P10: { description: "The tenth percentile." },
    P25: { description: "The first quartile." },
    P75: { description: "The third quartile." },
    P90: { description: "The ninetieth percentile." },
    VALUES: { description: "How many have a value." },
  },
});

export interface Having {
  count?: IntComparison | null;
  [statistic: string]: unknown;
}

/** What can be asked of the records of a kind: each with what it is and its unit, in the order in which they are shown. */
export interface Summed<K extends string> {
  /** The records as a sentence has them: assessments. */
  readonly records: string;
  readonly measures: Readonly<Record<string, string>>;
  readonly distinct: Readonly<Record<string, string>>;
  /** What they can be grouped by: an enum of the schema. */
  readonly key: Readonly<Record<K, K>>;
  /** What a group has in common. */
  readonly keys: () => ClassType;
}

/**
 * Makes the types of what can be asked of many records of a kind at once: the aggregates of a connection, a group, and
 * the arguments of groups. Measures and things also make enums, to order groups by, and lists of what the records hang on.
 */
export function aggregateTypes<K extends string>(name: string, summed: Summed<K>) {
  const { records, measures, distinct, key, keys } = summed;
  const measuresType = numbersType(
    `${name}Measures`,
    `One statistic of each number of ${records}; null where none has a value.`,
    measures,
    Float,
  );
  const countsType = numbersType(`${name}ValueCounts`, `How many ${records} have a value of each.`, measures, Int);
  const distinctType = numbersType(`${name}DistinctCounts`, `How many different ones ${records} name.`, distinct, Int);

  const withStatistics = (type: ClassType) => {
    Field(() => AggregateExplanation, {
      nullable: true,
      description: "How each of the numbers came about; null when withheld.",
    })(type.prototype as object, "explanation");
    if (distinctType)
      Field(() => distinctType, { nullable: true, description: "How many different ones there are of each." })(
        type.prototype as object,
        FIELD_OF.DISTINCT,
      );
    for (const statistic of Object.values(Statistic)) {
      const numbers = statistic === "VALUES" ? countsType : measuresType;
      if (numbers)
        Field(() => numbers, { nullable: true, description: DESCRIPTION_OF[statistic] })(
          type.prototype as object,
          FIELD_OF[statistic],
        );
    }
  };

  @ObjectType(`${name}Aggregates`, { description: `What all of a list of ${records} come to, whatever the page.` })
  class Aggregates {
    @Field(() => Int, { nullable: true, description: "How many records; null when withheld." })
    count: number | null;

    @Field(() => Boolean, {
      description: "Whether it is of too few people to be told to those who know people by pseudonyms alone.",
    })
    isWithheld: boolean;
  }
  withStatistics(Aggregates);

  @ObjectType(`${name}Group`, {
    description: `Those ${records} that have something in common, and what they come to.`,
  })
  class Group {
    @Field(() => keys(), { description: "What they have in common." })
    keys: object;

    @Field(() => Boolean, {
      description:
        "Whether the group is of too few people (fewer than five) to be told to those who know people by pseudonyms alone, or would give one away that is.",
    })
    isWithheld: boolean;

    @Field(() => Int, { nullable: true, description: `How many ${records}; null when withheld.` })
    count: number | null;

    @Field(() => Float, {
      nullable: true,
      description:
        "The share of all that the filter lets through, 0-1, or of those that are alike in `shareWithin`; null when withheld.",
    })
    share: number | null;
  }
  withStatistics(Group);

  const having = havingType(name, records, measures, distinct);
  const namesNumber = namesNumberOf(name, records, measures, distinct);
  return { Aggregates, Group, Args: groupsArgs(key, having, groupOrderType(name, namesNumber)), namesNumber };
}

/** An object with a number for each; none for nothing, since no type is empty. */
function numbersType(
  name: string,
  description: string,
  numbers: Numbered,
  scalar: GraphQLScalarType,
): ClassType | null {
  if (Object.keys(numbers).length === 0) return null;
  @ObjectType(name, { description })
  class Numbers {}
  for (const [each, text] of Object.entries(numbers))
    Field(() => scalar, { nullable: true, description: text })(Numbers.prototype, each);
  return Numbers;
}

type Numbered = Readonly<Record<string, string>>;

function havingType(name: string, records: string, measures: Numbered, distinct: Numbered): ClassType<Having> {
  const comparisonOf = (suffix: string, numbers: Numbered, comparison: ClassType) => {
    @InputType(`${name}${suffix}`, { description: `Compares the numbers of a group of ${records}.` })
    class Comparison {}
    for (const [each, description] of Object.entries(numbers))
      Field(() => comparison, { nullable: true, description })(Comparison.prototype, each);
    return Comparison;
  };

  @InputType(`${name}Having`, {
    description: "Which groups: all conditions hold. A group that is withheld answers none of them.",
  })
  class HavingInput implements Having {
    [statistic: string]: unknown;

    @Field(() => IntComparison, { nullable: true, description: "By the number of records." })
    count?: IntComparison | null;
  }
  if (Object.keys(distinct).length > 0) {
    const type = comparisonOf("DistinctComparison", distinct, IntComparison);
    Field(() => type, { nullable: true, description: "By how many different ones there are." })(
      HavingInput.prototype,
      FIELD_OF.DISTINCT,
    );
  }
  if (Object.keys(measures).length > 0) {
    const type = comparisonOf("MeasureComparison", measures, FloatComparison);
    for (const statistic of Object.values(Statistic))
      Field(() => type, { nullable: true, description: `By: ${DESCRIPTION_OF[statistic].toLowerCase()}` })(
        HavingInput.prototype,
        FIELD_OF[statistic],
      );
  }
  return HavingInput;
}
