import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "The survey of a service, to be opened for answers." })
export class OpenSurveyInput extends MutationInput {
  @Field(() => ID, { description: "The service." })
  serviceId: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether it gets another code: posters and links with the one before lead nowhere then.",
  })
  withNewCode: boolean;
}

@InputType({ description: "The survey of a service, to be closed. What was answered stays." })
export class CloseSurveyInput extends MutationInput {
  @Field(() => ID, { description: "The service." })
  serviceId: string;
}
