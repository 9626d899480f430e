import { Field, Float, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "What one indicator of the plan came to in one period (realisasi). Not measured is null, which is neither 0 nor 100 nor late.",
})
export class Realisation {
  @Field(() => Float, {
    nullable: true,
    description: "In the indicator's unit of measure; null where it was not measured.",
  })
  value: number | null;

  @Field(() => String, {
    nullable: true,
    description: "How it shows in the evidence, or why it was not measured. Null to those who may not read words.",
  })
  note: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The attainment (capaian) for the period of the report alone, in percent up to the cap of the rule; null where there is nothing to hold it against.",
  })
  attainment: number | null;
}
