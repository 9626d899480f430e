import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, ArgsType, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { connectionType, nestedList, type Page } from "../../platform/connection.ts";
import { PageArgs } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { PerformancePlan } from "../plans/plan.entity.ts";
import { loadPlan, type PlanRow } from "../plans/plan.loaders.ts";
import { PerformanceDialogue } from "./dialogue.entity.ts";
import { ConfirmDialogueInput, RecordDialogueInput } from "./dialogue.inputs.ts";
import { dialogueList, loadPeopleOf, type DialogueRow } from "./dialogue.loaders.ts";
import { confirmDialogue, isOtherSide, recordDialogue } from "./dialogue.service.ts";

const PerformanceDialogueConnection = connectionType("PerformanceDialogue", () => PerformanceDialogue);

@ArgsType()
class DialoguesArgs extends PageArgs {}

const loadDialoguesOf = nestedList<DialogueRow, DialoguesArgs>(
  (scope) => dialogueList(scope),
  () => sql`g.employee_key = parent.key`,
);

type DialoguePayload = Payload<"dialogue", DialogueRow>;

const payload = payloadOf("dialogue");

/** One payload a mutation, as the contract names them. */
const typeOf = (type: string, description: string) =>
  payloadType(
    type,
    description,
    "dialogue",
    () => PerformanceDialogue,
    "The record as it is now; null when it failed.",
  );

const RecordPayload = typeOf("RecordDialoguePayload", "The outcome of recording a talk.");
const ConfirmPayload = typeOf("ConfirmDialoguePayload", "The outcome of confirming the record of a talk.");

@Resolver(() => PerformanceDialogue)
export class PerformanceDialogueResolver {
  @Mutation(() => RecordPayload, {
    description: "Records a talk on plan or results, as the person or as the appraiser; the other side confirms it.",
  })
  async recordDialogue(
    @Arg("input", () => RecordDialogueInput, { description: "Who, when, and what was agreed." })
    input: RecordDialogueInput,
    @Ctx() scope: Scope,
  ): Promise<DialoguePayload> {
    return payload(await recordDialogue(scope, input));
  }

  @Mutation(() => ConfirmPayload, { description: "Confirms the record of a talk that the other side made." })
  async confirmDialogue(
    @Arg("input", () => ConfirmDialogueInput, { description: "Which." }) input: ConfirmDialogueInput,
    @Ctx() scope: Scope,
  ): Promise<DialoguePayload> {
    return payload(await confirmDialogue(scope, input));
  }

  @FieldResolver(() => Employee, { description: "Whose work it was about." })
  employee(@Root() dialogue: DialogueRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, dialogue.employeeKey);
  }

  @FieldResolver(() => Employee, { description: "The appraiser." })
  appraiser(@Root() dialogue: DialogueRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, dialogue.appraiserKey);
  }

  @FieldResolver(() => Employee, { description: "Who recorded it." })
  recordedBy(@Root() dialogue: DialogueRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, dialogue.recordedByKey);
  }

  @FieldResolver(() => [Employee], { description: "Who else was there." })
  async people(@Root() dialogue: DialogueRow, @Ctx() scope: Scope): Promise<EmployeeRow[]> {
    const keys = await loadPeopleOf(scope, dialogue.key);
    return Promise.all(keys.map((key) => loadEmployee.required(scope, key)));
  }

  @FieldResolver(() => PerformancePlan, { nullable: true, description: "The plan that it was about, if any." })
  plan(@Root() { planKey }: DialogueRow, @Ctx() scope: Scope): Promise<PlanRow | null> | null {
    return planKey === null ? null : loadPlan(scope, planKey);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: "The assessment that it was about, if any." })
  assessment(@Root() { assessmentKey }: DialogueRow, @Ctx() scope: Scope): Promise<AssessmentRow | null> | null {
    return assessmentKey === null ? null : loadAssessment(scope, assessmentKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may confirm it now." })
  viewerMayConfirm(@Root() dialogue: DialogueRow, @Ctx() scope: Scope): boolean {
    return dialogue.confirmedAt === null && isOtherSide(scope, dialogue);
  }
}

@Resolver(() => Employee)
export class EmployeeDialoguesResolver {
  @FieldResolver(() => PerformanceDialogueConnection, {
    description:
      "Talks on the person's plan and results that you were in as the person or the appraiser; the last first.",
  })
  dialogues(
    @Root() employee: EmployeeRow,
    @Args(() => DialoguesArgs) args: DialoguesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DialogueRow>> {
    return loadDialoguesOf(scope, employee.key, args, info);
  }
}
