import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

@ObjectType({ description: "Who appraises the holder of a post from a day to a day (masa penugasan pejabat penilai)." })
export class AppraiserTerm {
  @Field(() => DateScalar, { description: "First day." })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null while it lasts." })
  endsOn: string | null;
}
