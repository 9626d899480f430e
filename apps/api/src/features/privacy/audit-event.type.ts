import { Field, ID, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/scalars.ts";

@ObjectType({ description: "One detail of a change, such as a reason, or what a value was before." })
export class AuditDetail {
  @Field(() => String, { description: "What it is." })
  name: string;

  @Field(() => String, { description: "Its value as text; JSON where it has parts." })
  value: string;
}

/** Read model of platform/audit.entity.ts, which the platform keeps out of the graph. */
@ObjectType("AuditEvent", { description: "A change of a record: what, when and by whom (jejak perubahan)." })
export class AuditEventEntry {
  @Field(() => ID, { description: "Opaque." })
  id: string;

  @Field(() => String, { description: "Noun and what happened to it, such as account.invited." })
  action: string;

  @Field(() => DateTimeScalar, { description: "When; of what an anonymous rater did, the day alone." })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description:
      "Who acted: a name, or the user name of an account without an employee; null for the program itself, and for an anonymous rater.",
  })
  actorName: string | null;

  @Field(() => String, { nullable: true, description: "Whom it is about: a name; null when it is about nobody." })
  subjectName: string | null;

  @Field(() => String, {
    nullable: true,
    description: "In whose place the actor acted; null when in none's.",
  })
  onBehalfOfName: string | null;

  @Field(() => Boolean, { description: "Whether who acted is kept from you: an anonymous rater." })
  isActorAnonymous: boolean;

  @Field(() => String, { description: "The kind of record." })
  noun: string;

  @Field(() => ID, { description: "The record; opaque." })
  nounId: string;

  @Field(() => [AuditDetail], {
    description: "What else was recorded, without what names others. Empty where it was erased.",
  })
  payload: AuditDetail[];

  @Field(() => Boolean, {
    description: "Whether the details were erased, as after the retention of a former employee.",
  })
  isErased: boolean;
}
