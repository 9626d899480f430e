import { Field, Int, ObjectType } from "type-graphql";
import { Problem } from "../../platform/problem.ts";

@ObjectType({ description: "A plan that the results of a template are put into, or would be." })
export class PlanAssignment {
  @Field(() => Boolean, { description: "Whether the plan is begun by it; else they are added to a draft." })
  isNewPlan: boolean;

  @Field(() => Int, { description: "How many results are added." })
  resultCount: number;

  /** Not fields: the graph has `position`, `employee` and `plan`. */
  positionKey: string;
  employeeKey: string;
  planKey: string;
  isPreview: boolean;
}

@ObjectType({ description: "A post whose plan cannot take the results, and why." })
export class PlanAssignmentClash {
  @Field(() => String, { description: "Stable, for programs." })
  code: string;

  @Field(() => String, { description: "Says what stands against it and who can mend it." })
  message: string;

  positionKey: string;
  employeeKey: string;
}

@ObjectType({ description: "The outcome of putting a template into many plans: all of them, or none." })
export class AssignPlanTemplatePayload {
  @Field(() => [PlanAssignment], { description: "What was made, or would be; by unit and name." })
  assignments: PlanAssignment[];

  @Field(() => [PlanAssignmentClash], { description: "What clashes: while there is any, nothing is made." })
  clashes: PlanAssignmentClash[];

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}
