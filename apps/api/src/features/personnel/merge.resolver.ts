import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { mergeEmployees } from "./merge-employees.service.ts";
import { previewMerging } from "./merge-preview.loaders.ts";
import { EmployeeMergePreview } from "./merge-preview.type.ts";
import { MergeEmployeesInput } from "./merge.inputs.ts";
import { keepsAgency } from "./personnel.policy.ts";

const MergePayload = payloadType(
  "MergeEmployeesPayload",
  "The outcome of making two records into one.",
  "employee",
  () => Employee,
  "The record that stayed; null when it failed.",
);
type MergePayload = Payload<"employee", EmployeeRow>;

const payload = payloadOf("employee");

@Resolver(() => Employee)
export class MergeResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether another record of the same person can be merged into this one by you (mergeEmployees).",
  })
  viewerMayMerge(@Root() employee: EmployeeRow, @Ctx() scope: Scope): boolean {
    const actor = actorOf(scope);
    return keepsAgency(actor) && employee.key !== actor.employeeKey;
  }

  @Query(() => EmployeeMergePreview, {
    nullable: true,
    description:
      "What making two records of one person into one would do, without doing it. For administrators of the whole agency; null for everyone else, and where one of the two is not there.",
  })
  async employeeMergePreview(
    @Arg("keptId", () => ID, { description: "The record that would stay." }) keptId: string,
    @Arg("duplicateId", () => ID, { description: "The record that would go." }) duplicateId: string,
    @Ctx() scope: Scope,
  ): Promise<EmployeeMergePreview | null> {
    if (!keepsAgency(actorOf(scope))) return null;
    const merging = {
      keptKey: keySeenBy(scope, "Employee", keptId),
      duplicateKey: keySeenBy(scope, "Employee", duplicateId),
    };
    const both = await Promise.all([merging.keptKey, merging.duplicateKey].map((key) => loadEmployee(scope, key)));
    return both.includes(null) ? null : previewMerging(scope, merging);
  }

  @Mutation(() => MergePayload, {
    description:
      "Makes two records of one person into one, by an administrator of the whole agency: posts, plans, reports, assessments and all else of the duplicate move, links to it lead to the record that stays, and what both had once is kept in the event. It cannot be taken back.",
  })
  async mergeEmployees(
    @Arg("input", () => MergeEmployeesInput, { description: "Which two, and how that is known." })
    input: MergeEmployeesInput,
    @Ctx() scope: Scope,
  ): Promise<MergePayload> {
    return payload(await mergeEmployees(scope, input));
  }
}
