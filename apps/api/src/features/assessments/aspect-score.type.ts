import { Aspect } from "@andir/domain/aspect";
import { ScorePartName } from "@andir/domain/score";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";

registerEnumType(Aspect, {
  name: "Aspect",
  description: "What an assessment looks at.",
  valuesConfig: {
    DISCIPLINE: { description: "Attendance and punctual reporting (kedisiplinan)." },
    WORK_QUALITY: {
      description:
        "Attainment, verified work, feedback and service outcome; daily progress in the rule of 2024 (kualitas kerja).",
    },
    INNOVATION: { description: "Validated innovations (inovasi)." },
  },
});
registerEnumType(ScorePartName, {
  name: "ScorePartName",
  description: "What an aspect is made of.",
  valuesConfig: {
    ATTENDANCE: { description: "100 less the deductions for late, early and absent days." },
    PUNCTUAL_REPORTING: { description: "100 less a deduction for each day the report was late." },
    DAILY_PROGRESS: { description: "Days with an entry, of the days attended." },
    VERIFIED_WORK: { description: "Entries that the appraiser verified, of all entries." },
    SERVICE_OUTCOME: { description: "Visits called within the standard, of all visits to the unit's services." },
    ATTAINMENT: { description: "Mean attainment of the planned results, in percent of their targets." },
    FEEDBACK: { description: "What others found of the work and the conduct; left out when it is of too few people." },
    VALIDATED_INNOVATION: { description: "A base, and points for validated innovations by stage and share." },
  },
});

@ObjectType({
  description: "Score 0-100; null when the aspect does not apply or was not measured, and the explanation says which.",
})
export class AspectScore {
  @Field(() => Aspect, { description: "Which aspect." })
  aspect: Aspect;

  @Field(() => Float, {
    nullable: true,
    description: "0 to 100, two decimals; null when not applicable or not measured.",
  })
  score: number | null;

  /** Whose score it is: its explanation is computed from the facts of that assessment. */
  assessmentKey: string;
}

@ObjectType({ description: "One line of arithmetic: amount = count x each." })
export class ExplanationLine {
  @Field(() => String, { description: "What is counted: an attendance code, a stage, or a fact such as DAYS_LATE." })
  name: string;

  @Field(() => Float, { description: "How many." })
  count: number;

  @Field(() => Float, { description: "Points for each; 0 where the line only states a fact." })
  each: number;

  @Field(() => Float, { description: "count x each, in points." })
  amount: number;
}

@ObjectType({
  description:
    "One part of an aspect. A part whose score is null is left out and the weights of the rest are renormalised.",
})
export class ExplanationPart {
  @Field(() => ScorePartName, { description: "Which part." })
  name: ScorePartName;

  @Field(() => Float, { description: "The weight that the rule gives it." })
  weight: number;

  @Field(() => Float, {
    nullable: true,
    description: "The sum of its lines, kept between 0 and 100; null when not applicable or not measured.",
  })
  score: number | null;

  @Field(() => [ExplanationLine], { description: "Its arithmetic." })
  lines: ExplanationLine[];
}

@ObjectType({
  description:
    "How a score came about, computed from the stored facts by the rule in force: it can be done again by hand.",
})
export class Explanation {
  @Field(() => String, { description: "Version of the dated scoring rule." })
  ruleVersion: string;

  @Field(() => [ExplanationPart], { description: "The parts that are weighted into the score." })
  parts: ExplanationPart[];
}
