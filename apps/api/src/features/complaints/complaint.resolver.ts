import { agencyDate } from "@andir/domain/iso-date";
import { complaintDays } from "@andir/domain/complaint-status";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Service } from "../services/service.entity.ts";
import { loadService, type ServiceRow } from "../services/service.loaders.ts";
import { ComplaintConnection } from "./complaint-aggregates.ts";
import { loadComplaintContact } from "./complaint-contact.ts";
import { Complaint } from "./complaint.entity.ts";
import { AnswerComplaintInput, ForwardComplaintInput, TellComplaintChangeInput } from "./complaint.inputs.ts";
import { complaintList, ComplaintsArgs } from "./complaint.list.ts";
import type { ComplaintRow } from "./complaint.loaders.ts";
import { mayMoveComplaint } from "./complaint.policy.ts";
import { answerComplaint, forwardComplaint, tellComplaintChange } from "./complaint.service.ts";

const ComplaintPayload = payloadType(
  "ComplaintPayload",
  "The outcome of answering a complaint, or of telling what changed.",
  "complaint",
  () => Complaint,
  "The complaint; null when it failed.",
);
type ComplaintPayload = Payload<"complaint", ComplaintRow>;

const payload = payloadOf("complaint");

@ObjectType({
  description: "The outcome of handing a complaint on: it is the other unit's now, and may be out of your sight.",
})
class ForwardComplaintPayload {
  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Query(() => ComplaintConnection, {
    description:
      "Complaints of citizens, the newest first: of the units that you head, and of all for the performance team.",
  })
  complaints(
    @Args(() => ComplaintsArgs) args: ComplaintsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ComplaintRow>> {
    return listPage<ComplaintRow>(scope, complaintList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => ComplaintPayload, {
    description:
      "Answers a complaint; by the head of the unit, who acts for the head, or a head above; where there is none, by the performance team.",
  })
  async answerComplaint(
    @Arg("input", () => AnswerComplaintInput, { description: "Which, and what is answered." })
    input: AnswerComplaintInput,
    @Ctx() scope: Scope,
  ): Promise<ComplaintPayload> {
    return payload(await answerComplaint(scope, input));
  }

  @Mutation(() => ForwardComplaintPayload, { description: "Hands a complaint on to the unit that it is about." })
  async forwardComplaint(
    @Arg("input", () => ForwardComplaintInput, { description: "Which, to whom and why." })
    input: ForwardComplaintInput,
    @Ctx() scope: Scope,
  ): Promise<ForwardComplaintPayload> {
    return { problems: await forwardComplaint(scope, input) };
  }

  @Mutation(() => ComplaintPayload, {
    description: "Tells everyone on the public page what changed after a complaint, or takes that back.",
  })
  async tellComplaintChange(
    @Arg("input", () => TellComplaintChangeInput, { description: "Which, and what changed." })
    input: TellComplaintChangeInput,
    @Ctx() scope: Scope,
  ): Promise<ComplaintPayload> {
    return payload(await tellComplaintChange(scope, input));
  }

  @FieldResolver(() => OrgUnit, { description: "The unit that answers it." })
  unit(@Root() { unitKey }: ComplaintRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Service, {
    nullable: true,
    description: "The service that it is about; null for the unit itself.",
  })
  service(@Root() { serviceKey }: ComplaintRow, @Ctx() scope: Scope): Promise<ServiceRow> | null {
    return serviceKey === null ? null : loadService.required(scope, serviceKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who answered it last." })
  answeredBy(@Root() { answeredByKey }: ComplaintRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return answeredByKey === null ? null : loadEmployee(scope, answeredByKey);
  }

  @FieldResolver(() => Int, {
    description: "Calendar days that the citizen has waited, or had waited when it was answered last.",
  })
  daysWaiting(@Root() { receivedAt, answeredAt, status }: ComplaintRow, @Ctx() scope: Scope): number {
    const answeredOn = status === "ANSWERED" && answeredAt ? agencyDate(answeredAt) : null;
    return complaintDays(agencyDate(receivedAt), answeredOn, agencyDate(scope.now));
  }

  @FieldResolver(() => Boolean, { description: "Whether its day has passed without an answer." })
  isOverdue(@Root() { status, dueOn }: ComplaintRow, @Ctx() scope: Scope): boolean {
    return status !== "ANSWERED" && dueOn < agencyDate(scope.now);
  }

  @FieldResolver(() => Boolean, { description: "Whether the one who complained left a way to be reached." })
  hasContact(@Root() { hasContact }: ComplaintRow): boolean {
    return hasContact;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "How to reach the one who complained, for those who answer; null for others, and where nothing was left.",
  })
  contact(@Root() { key, hasContact }: ComplaintRow, @Ctx() scope: Scope): Promise<string | null> | null {
    return hasContact ? loadComplaintContact(scope, key) : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may answer it now." })
  viewerMayAnswer(@Root() complaint: ComplaintRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMoveComplaint(scope, complaint, "ANSWER");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may tell now what changed after it." })
  viewerMayTellChange(@Root() complaint: ComplaintRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMoveComplaint(scope, complaint, "TELL_CHANGE");
  }
}
