import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A service to the public, and the standard that it begins with." })
export class OpenServiceInput extends MutationInput {
  @Field(() => ID, { description: "The unit that provides it." })
  unitId: string;

  @Field(() => String, { description: "Its name, as the public knows it." })
  name: string;

  @Field(() => DateScalar, { description: "The first day on which it is given." })
  startsOn: string;

  @Field(() => Int, { description: "Longest wait that its standard allows, in minutes, 1 to 480." })
  standardWaitMinutes: number;

  @Field(() => String, { nullable: true, description: "The decree that sets the standard." })
  reason?: string | null;
}

@InputType({ description: "Another name of a service; what was counted stays with it." })
export class RenameServiceInput extends MutationInput {
  @Field(() => ID, { description: "The service." })
  serviceId: string;

  @Field(() => String, { description: "Its name, as the public knows it." })
  name: string;
}

@InputType({ description: "A standard that holds from a day on; days before it keep theirs." })
export class SetServiceStandardInput extends MutationInput {
  @Field(() => ID, { description: "The service." })
  serviceId: string;

  @Field(() => DateScalar, { description: "The first day on which it holds: today or later." })
  startsOn: string;

  @Field(() => Int, { description: "Longest wait that it allows, in minutes, 1 to 480." })
  waitMinutes: number;

  @Field(() => String, { description: "The decree or reason: everyone reads it." })
  reason: string;
}

@InputType({ description: "The last day of a service, or that it goes on after all." })
export class CloseServiceInput extends MutationInput {
  @Field(() => ID, { description: "The service." })
  serviceId: string;

  @Field(() => DateScalar, { nullable: true, description: "The last day on which it is given; null to let it go on." })
  endsOn?: string | null;
}
