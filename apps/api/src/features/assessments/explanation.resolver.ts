import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, seesPseudonyms } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Innovation } from "../innovations/innovation.entity.ts";
import { loadInnovation, type InnovationRow } from "../innovations/innovation.loaders.ts";
import { Indicator, PlannedResult } from "../plans/planned-result.entity.ts";
import {
  loadIndicator,
  loadPlannedResult,
  type IndicatorRow,
  type PlannedResultRow,
} from "../plans/planned-result.loaders.ts";
import { PerformanceReport } from "../reports/report.entity.ts";
import { loadReport, type ReportRow } from "../reports/report.loaders.ts";
import {
  CountedInnovation,
  ExplainedChoice,
  ExplainedIndicator,
  ExplainedReading,
  ExplainedResult,
  Explanation,
} from "./explanation.type.ts";

@Resolver(() => Explanation)
export class ExplanationResolver {
  @FieldResolver(() => PerformanceReport, {
    nullable: true,
    description: "The report of the same post and period; null when there is none or it is not yours to see.",
  })
  report(@Root() { reportKey }: Explanation, @Ctx() scope: Scope): Promise<ReportRow | null> | null {
    return reportKey === null ? null : loadReport(scope, reportKey);
  }
}

@Resolver(() => CountedInnovation)
export class CountedInnovationResolver {
  @FieldResolver(() => Innovation, {
    nullable: true,
    description: "The innovation; null of what was published before it was kept, and under a pseudonym.",
  })
  innovation(@Root() { innovationKey }: CountedInnovation, @Ctx() scope: Scope): Promise<InnovationRow | null> | null {
    // Everyone knows who made an innovation: named here, it would name the person.
    return innovationKey === null || seesPseudonyms(actorOf(scope)) ? null : loadInnovation(scope, innovationKey);
  }
}

@Resolver(() => ExplainedResult)
export class ExplainedResultResolver {
  @FieldResolver(() => PlannedResult, { nullable: true, description: "The result; null when it is not yours to see." })
  plannedResult(@Root() { facts }: ExplainedResult, @Ctx() scope: Scope): Promise<PlannedResultRow | null> {
    return loadPlannedResult(scope, facts.key);
  }
}

@Resolver(() => ExplainedIndicator)
export class ExplainedIndicatorResolver {
  @FieldResolver(() => Indicator, { nullable: true, description: "The indicator; null when it is not yours to see." })
  indicator(@Root() { facts }: ExplainedIndicator, @Ctx() scope: Scope): Promise<IndicatorRow | null> {
    return loadIndicator(scope, facts.key);
  }

  @FieldResolver(() => [ExplainedReading], { description: "What was reported of it within the period, by day." })
  readings(@Root() { facts }: ExplainedIndicator): ExplainedReading[] {
    return facts.readings.map((reading) => ({ on: reading.on, value: reading.value, reading }));
  }
}

@Resolver(() => ExplainedReading)
export class ExplainedReadingResolver {
  @FieldResolver(() => PerformanceReport, {
    nullable: true,
    description: "The report that says so; null when it is not yours to see.",
  })
  report(@Root() { reading }: ExplainedReading, @Ctx() scope: Scope): Promise<ReportRow | null> {
    return loadReport(scope, reading.reportKey);
  }
}

@Resolver(() => ExplainedChoice)
export class ExplainedChoiceResolver {
  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who chose it: the appraiser, or who acted for them; null to those who may not know.",
  })
  chosenBy(@Root() { chosenByKey }: ExplainedChoice, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return chosenByKey === null ? null : loadEmployee(scope, chosenByKey);
  }
}
