import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { OrgUnitScope } from "../org-units/org-unit.list.ts";
import { TemplateResultInput } from "./plan.inputs.ts";

@InputType({ description: "A template, new or changed. What was made of it before stays as it is." })
export class SavePlanTemplateInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The template that changes; a new one without it." })
  templateId?: string | null;

  @Field(() => ID, { description: "The unit that keeps it: its head and the heads above may change it." })
  unitId: string;

  @Field(() => String, { description: "Such as the posts that it is for." })
  name: string;

  @Field(() => [TemplateResultInput], { description: "Its results, in their order." })
  results: TemplateResultInput[];
}

@InputType({ description: "Which template is put away." })
export class ArchivePlanTemplateInput extends MutationInput {
  @Field(() => ID, { description: "The template." })
  templateId: string;
}

@InputType({
  description: "Into whose plans the results of a template are put. Posts named in several ways count once.",
})
export class AssignPlanTemplateInput extends MutationInput {
  @Field(() => ID, { description: "The template." })
  templateId: string;

  @Field(() => Int, { nullable: true, description: "Year of the cycle; this year without it." })
  year?: number | null;

  @Field(() => [ID], { nullable: true, description: "Posts by their ids." })
  positionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "People by their ids, each in the definitive post of today." })
  employeeIds?: string[] | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "All posts held today in a unit, but for those of heads." })
  unit?: OrgUnitScope | null;

  @Field(() => String, { nullable: true, description: "Of the posts in the unit only those with this title." })
  title?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The result that all of them support: of someone up the line of everyone.",
  })
  parentResultId?: string | null;

  @Field(() => Boolean, { description: "Whether only to tell what would be made and what clashes." })
  preview: boolean;
}
