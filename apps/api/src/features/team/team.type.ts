import { ReportingState } from "@andir/domain/reporting-state";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import type { PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import type { TeamMemberRow } from "./team.loaders.ts";

registerEnumType(ReportingState, {
  name: "ReportingState",
  description:
    "What a person owes for a period, whether a report exists or not: never 0, and never late before it is due.",
  valuesConfig: {
    NOT_APPLICABLE: { description: "Owes nothing: on leave for the whole period, or not in post." },
    NOT_DUE: { description: "Not handed in, and still in time." },
    MISSING: { description: "Not handed in, and past its due date." },
    DRAFT: { description: "Begun, not handed in." },
    SUBMITTED: { description: "Handed in; waits for the appraiser." },
    RETURNED: { description: "Given back with a note." },
    VERIFIED: { description: "Checked by the appraiser." },
  },
});

@ObjectType({
  description:
    "How a team stands. Those who owe nothing are left out of every number. Source: reports, plans and assessments of the team's posts. Fresh: at every reading.",
})
export class TeamSummary {
  @Field(() => Int, { description: "Members who owe a report for the period." })
  memberCount: number;

  @Field(() => Int, { description: "Of these, how many have handed it in (submitted or verified)." })
  reportedCount: number;

  @Field(() => Int, { description: "Of these, how many were late or are still missing past the due date." })
  lateCount: number;

  @Field(() => Int, { description: "Reports that wait to be verified." })
  toVerifyCount: number;

  @Field(() => Int, { description: "Verified reports whose assessment is not yet published." })
  toAssessCount: number;

  /** No fields: what is counted only when it is asked for is counted from these. */
  members: readonly TeamMemberRow[];
  period: PeriodRow;
}

@ObjectType({
  description:
    "One post of a team and where its holder stands in the period; a person with two posts stands twice. Source: reports, plans and published assessments of the post. Fresh: at every reading.",
})
export class TeamMember {
  @Field(() => Employee, { description: "The person." })
  employee: EmployeeRow;

  @Field(() => Position, { description: "The post." })
  position: PositionRow;
}

@ObjectType({
  description:
    "How many reports of a team's people were late in one month. Source: reports of the team's people. Fresh: at every reading.",
})
export class TeamLateMonth {
  @Field(() => Int, { description: "Reports that came after their due date." })
  lateCount: number;

  readonly periodKey: string;
}

@ObjectType({ description: "A team and its state in a period." })
export class Team {
  @Field(() => ID, { description: "Opaque; names the team and the period." })
  id: string;

  @Field(() => Period, { description: "The period." })
  period: PeriodRow;

  @Field(() => OrgUnit, { nullable: true, description: "The unit; null for the people whom you appraise." })
  unit: OrgUnitRow | null;

  @Field(() => [TeamMember], { description: "By name." })
  members: TeamMemberRow[];
}
