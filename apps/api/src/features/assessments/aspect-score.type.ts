import { Aspect } from "@andir/domain/aspect";
import { ScorePartName } from "@andir/domain/score";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Basis } from "./basis.ts";

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
    SATISFACTION: {
      description: "The satisfaction index of the unit's services (IKM); left out when it is of too few answers.",
    },
    ATTAINMENT: { description: "Mean attainment of the planned results, in percent of their targets." },
    FEEDBACK: { description: "What others found of the work and the conduct; left out when it is of too few people." },
    WORK_RESULT_ADVICE: { description: "What the attainments, or the unit's rating, suggest for the work result." },
    BEHAVIOUR_ADVICE: { description: "What feedback and discipline suggest for behaviour." },
    MERGED_WORK_RESULT: { description: "Of a year: what the work results of its months and quarters give together." },
    MERGED_BEHAVIOUR: { description: "Of a year: what the behaviour of its months and quarters gives together." },
    VALIDATED_INNOVATION: { description: "A base, and points for validated innovations by stage and share." },
  },
});

@ObjectType({
  description:
    "Score 0-100; null when the aspect does not apply or was not measured, and the explanation says which. Source: attendance, verified reports, the attainment of the plan, feedback, queue tickets and validated innovations, by the scoring rule of the period. Fresh: a draft at every reading; a published one as it was published.",
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
  assessmentKey?: string;

  /** The facts, where they are known already: of an assessment that nobody has begun. */
  prospect?: { readonly basis: Basis; readonly ruleVersion: string };
}

@ObjectType({
  description:
    "The middle of the published scores of a unit for one aspect and period. Source: published assessments of the unit's people in the period. Fresh: at every reading.",
})
export class UnitMedian {
  @Field(() => Float, { nullable: true, description: "0 to 100; null of fewer than five people." })
  median: number | null;

  @Field(() => Int, { description: "Of how many people." })
  n: number;
}
