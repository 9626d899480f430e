import { Field, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

@ObjectType({
  description:
    "A week in which you signed in: all that is kept of how you use the product. Source: signing in. Fresh: at once.",
})
export class UseWeek {
  @Field(() => DateScalar, { description: "Its Monday." })
  startsOn: string;

  @Field(() => Boolean, { description: "Whether it was with a phone." })
  onPhone: boolean;

  @Field(() => Boolean, { description: "Whether it was with a computer." })
  onComputer: boolean;
}
