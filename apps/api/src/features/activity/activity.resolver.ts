import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Resolver, Root, Subscription } from "type-graphql";
import type { LiveScope } from "../../platform/live/live-scope.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownBelow } from "../../platform/selection.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import type { AssessmentRow } from "../assessments/assessment.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { PerformanceReport } from "../reports/report.entity.ts";
import type { ReportRow } from "../reports/report.loaders.ts";
import { noteOpened } from "../reports/report-reading.ts";
import { listenToTeam, type SeenActivity } from "./activity.service.ts";
import { TeamActivity } from "./activity.type.ts";

const WORDS = new Set(["narrative", "entries"]);

@Resolver(() => TeamActivity)
export class TeamActivityResolver {
  @Subscription(() => TeamActivity, {
    subscribe: ({ args, context }) =>
      listenToTeam(context as LiveScope, (args as { after?: string | null }).after ?? null),
    description:
      "Reports and assessments of your team as they happen: of the people whom you appraise, and of the units that you head with those below. Over WebSocket, by graphql-transport-ws.",
  })
  teamActivity(
    @Root() activity: SeenActivity,
    @Arg("after", () => String, {
      nullable: true,
      description: "The cursor of the last event seen: nothing in between is missed. From now on without it.",
    })
    _after: string | null,
  ): TeamActivity {
    return activity;
  }

  @FieldResolver(() => Employee, { description: "Whose report or assessment it is." })
  employee(@Root() activity: SeenActivity, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, activity.employeeKey);
  }

  @FieldResolver(() => PerformanceReport, {
    nullable: true,
    description: "The report as it stands now; null when it is about an assessment.",
  })
  report(@Root() { report }: SeenActivity, @Ctx() scope: Scope, @Info() info: GraphQLResolveInfo): ReportRow | null {
    // That a report came in is no reading of it; its words are.
    if (report && shownBelow(info).some((name) => WORDS.has(name))) noteOpened(scope, [report]);
    return report;
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The assessment as it stands now; null when it is about a report.",
  })
  assessment(@Root() { assessment }: SeenActivity): AssessmentRow | null {
    return assessment;
  }
}
