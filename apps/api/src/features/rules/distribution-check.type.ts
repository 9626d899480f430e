import { Field, ID, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

@ObjectType("DistributionSetting", {
  description:
    "Whether the distribution of predicates is checked at a unit, or at all offices of a kind, from a day on (pengaturan distribusi). What names a unit goes before what names its kind.",
})
export class DistributionCheck {
  @Field(() => ID, { description: "Opaque." })
  id: string;

  @Field(() => String, { nullable: true, description: "The kind of office; null where it names a unit." })
  unitKind: string | null;

  @Field(() => DateScalar, { description: "First day." })
  startsOn: string;

  @Field(() => Boolean, { description: "Whether it is checked there." })
  isChecked: boolean;

  @Field(() => String, { description: "The decree that says so." })
  source: string;

  unitKey: string | null;
}
