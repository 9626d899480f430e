import { NotRolledUp } from "@andir/domain/roll-up";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(NotRolledUp, {
  name: "NotRolledUp",
  description: "Why an indicator below adds nothing to one above.",
  valuesConfig: {
    QUALITATIVE: { description: "One of the two has no unit of measure, so there is no number." },
    OTHER_ASPECT: { description: "The one is of quantity, the other of quality, time or cost." },
    OTHER_PATTERN: { description: "A count, a state and a published value are nothing to one another." },
    OTHER_UNIT_OF_MEASURE: { description: "Measured in another unit." },
    OTHER_DIRECTION: { description: "Of the one more is better, of the other less." },
    FITS_SEVERAL: { description: "It fits several indicators of the result above, and nobody can tell which." },
    NO_READING: { description: "Not reported yet, not due, or out of season; nothing below it either." },
    EARLIER_READING: { description: "A state or a published value that another has read at a later day." },
    CONFLICTING_READINGS: { description: "Several read different values on the same day." },
  },
});

@ObjectType({
  description:
    "How many indicators below add nothing, for one reason. Source: results that support it. Fresh: at every reading.",
})
export class LeftOut {
  @Field(() => NotRolledUp, { description: "Why." })
  reason: NotRolledUp;

  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({
  description:
    "What one indicator has come to, and beside it what the results below come to: a count adds up, of a state (posisi) and of a published value (rilis) the latest stands. It never takes the place of what was reported. Source: reports, handed in or verified, of the results that support it. Fresh: at every reading.",
})
export class IndicatorRollUp {
  @Field(() => Float, {
    nullable: true,
    description: "As reported for this result, in its unit of measure; null where nothing was measured.",
  })
  ownValue: number | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the newest period that it was reported for." })
  ownOn: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What the results below come to, in its unit of measure; null where that cannot be told, which is not 0.",
  })
  value: number | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the newest period that counts in it." })
  on: string | null;

  @Field(() => Int, { description: "Indicators of the results just below that it comes from." })
  partCount: number;

  @Field(() => Int, {
    description: "Of these, how many stand for results further down, since nothing was reported for themselves.",
  })
  passedOnCount: number;

  @Field(() => [LeftOut], {
    description: "What could not be rolled up from just below, by reason; empty when all was.",
  })
  leftOut: LeftOut[];

  /** Not a field: the graph has `indicator`. */
  indicatorKey: string;
}

@ObjectType({
  description:
    "What a result and all that support it, down the cascade, have come to. It holds sums, and nobody's name. Source: results that support it, all the way down. Fresh: at every reading.",
})
export class ResultRollUp {
  @Field(() => Int, { description: "Results below, all the way down." })
  resultCount: number;

  @Field(() => Int, { description: "People whose results these are." })
  peopleCount: number;

  @Field(() => Boolean, { description: "Whether there are more than were counted: the furthest down are left out." })
  isCutOff: boolean;

  @Field(() => [IndicatorRollUp], { description: "One for each indicator of the result, in their order." })
  indicators: IndicatorRollUp[];
}
