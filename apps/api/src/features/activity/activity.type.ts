import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/scalars.ts";

@ObjectType({ description: "That a report or an assessment of someone in the viewer's team has moved." })
export class TeamActivity {
  @Field(() => String, {
    description: "Opaque; given as `after`, one goes on from here without missing anything.",
  })
  cursor: string;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  at: Date;
}
