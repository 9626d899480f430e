import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { Leave } from "../employees/leave.entity.ts";
import { Position } from "../employees/position.entity.ts";
import type { PositionRow } from "../employees/position.loaders.ts";
import {
  AddEmployeeInput,
  ChangeEmploymentTypeInput,
  EndLeaveInput,
  RecordLeaveInput,
  RetireEmployeeInput,
} from "./employee.inputs.ts";
import { addEmployee, changeEmploymentType, retireEmployee } from "./employee.service.ts";
import { loadLeavesOf, type LeaveRow } from "./leave.loaders.ts";
import { endLeave, recordLeave } from "./leave.service.ts";
import { listPostsToMend } from "./posts-to-mend.loaders.ts";

const EmployeePayload = payloadType(
  "EmployeePayload",
  "The outcome of a change of a person's record.",
  "employee",
  () => Employee,
  "The person; null when it failed.",
);
type EmployeePayload = Payload<"employee", EmployeeRow>;

const LeavePayload = payloadType(
  "LeavePayload",
  "The outcome of a change of a leave.",
  "leave",
  () => Leave,
  "The leave; null when it failed.",
);
type LeavePayload = Payload<"leave", LeaveRow>;

const payload = payloadOf("employee");

const leavePayload = payloadOf("leave");

@Resolver(() => Employee)
export class PersonnelResolver {
  @Query(() => [Position], {
    description:
      "Posts of the units that you keep whose holder has no appraiser today, or one who holds no post: the first 100 by unit. For administrators; empty for everyone else.",
  })
  postsToMend(@Ctx() scope: Scope): Promise<PositionRow[]> {
    return listPostsToMend(scope);
  }

  @Mutation(() => EmployeePayload, {
    description:
      "Takes a person into the records, by an administrator. A NIP that looks wrong is a warning that a reason overrides; only its length and digits are not.",
  })
  async addEmployee(
    @Arg("input", () => AddEmployeeInput, { description: "Who, how employed and since when." })
    input: AddEmployeeInput,
    @Ctx() scope: Scope,
  ): Promise<EmployeePayload> {
    return payload(await addEmployee(scope, input));
  }

  @Mutation(() => EmployeePayload, {
    description: "Changes how a person is employed, such as a candidate who was appointed; by an administrator.",
  })
  async changeEmploymentType(
    @Arg("input", () => ChangeEmploymentTypeInput, { description: "Who, how and why." })
    input: ChangeEmploymentTypeInput,
    @Ctx() scope: Scope,
  ): Promise<EmployeePayload> {
    return payload(await changeEmploymentType(scope, input));
  }

  @Mutation(() => EmployeePayload, {
    description:
      "Ends a person's service with a day: posts, plans, delegations and granted roles end with it, and what was reported and assessed stays. By an administrator of the unit.",
  })
  async retireEmployee(
    @Arg("input", () => RetireEmployeeInput, { description: "Who, when and why." }) input: RetireEmployeeInput,
    @Ctx() scope: Scope,
  ): Promise<EmployeePayload> {
    return payload(await retireEmployee(scope, input));
  }

  @Mutation(() => LeavePayload, {
    description:
      "Records a time away: who is away for a whole period owes nothing for it. By an administrator of the unit.",
  })
  async recordLeave(
    @Arg("input", () => RecordLeaveInput, { description: "Who, which kind and which days." }) input: RecordLeaveInput,
    @Ctx() scope: Scope,
  ): Promise<LeavePayload> {
    return leavePayload(await recordLeave(scope, input));
  }

  @Mutation(() => LeavePayload, {
    description: "Ends a leave on another day than was recorded, or takes it back; by an administrator of the unit.",
  })
  async endLeave(
    @Arg("input", () => EndLeaveInput, { description: "Which, when and why." }) input: EndLeaveInput,
    @Ctx() scope: Scope,
  ): Promise<LeavePayload> {
    return leavePayload(await endLeave(scope, input));
  }

  @FieldResolver(() => [Leave], {
    description: "Leave of the person, the newest first; empty where the personal file is not yours to open.",
  })
  leaves(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<LeaveRow[]> {
    return loadLeavesOf(scope, employee.key, null);
  }
}
