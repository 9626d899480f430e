import { ReportingState } from "@andir/domain/reporting-state";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
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

@ObjectType({ description: "How a team stands. Those who owe nothing are left out of every number." })
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
}

@ObjectType({
  description: "One post of a team and where its holder stands in the period; a person with two posts stands twice.",
})
export class TeamMember {}

@ObjectType({ description: "A team and its state in a period." })
export class Team {
  @Field(() => ID, { description: "Opaque; names the team and the period." })
  id: string;

  period: PeriodRow;
  unit: OrgUnitRow | null;
  members: TeamMemberRow[];
}
