import { completenessOf, owedOf, UnitDocument, type DocumentCounts } from "@andir/domain/completeness";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { NumberExplanation } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { loadHeadKey } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadOrgUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { findLatestDueMonth, listMonthsUntil, loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { loadAspectSpreads } from "./aspect-spread.loaders.ts";
import { loadFeedbackCounts } from "./feedback-counts.loaders.ts";
import { loadGroup } from "./group.loaders.ts";
import { pairKey } from "./overview-source.loaders.ts";
import { loadOwing, type OwedRow } from "./owing.loaders.ts";
import { explainDocument, explainSpread } from "./overview-explanation.ts";
import { loadPeopleCounts } from "./people-counts.loaders.ts";
import { loadPlanCounts } from "./plan-counts.loaders.ts";
import { loadUnitCounts, ratedPeriod, unitDueDates } from "./unit-documents.loaders.ts";
import { readsRecordsOf, seesOverviewOf } from "./unit-overview.policy.ts";
import {
  AspectSpread,
  DocumentCompleteness,
  OwedDocument,
  PeopleProgress,
  UnitOverview,
} from "./unit-overview.type.ts";

const LONGEST_LIST = 100;
const MOST_MONTHS = 24;

const NOTHING: DocumentCounts = { DONE: 0, WAITING: 0, LATE: 0, NOT_DUE: 0 };

async function isSeen(scope: Scope, unit: OrgUnitRow): Promise<boolean> {
  const parent = unit.parentKey === null ? null : await loadOrgUnit(scope, unit.parentKey);
  return seesOverviewOf(actorOf(scope), unit, parent);
}

@Resolver(() => OrgUnit)
export class OrgUnitOverviewResolver {
  @FieldResolver(() => UnitOverview, {
    nullable: true,
    description: "How the unit stands in a period, in numbers over its people; null where these are not yours to see.",
  })
  async overview(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, {
      nullable: true,
      description: "The period; the latest month whose reports are due without it.",
    })
    periodId: string | null,
    @Arg("includeSubunits", () => Boolean, { defaultValue: true, description: "Whether the units below count too." })
    includeSubunits: boolean,
    @Ctx() scope: Scope,
  ): Promise<UnitOverview | null> {
    if (!(await isSeen(scope, unit))) return null;
    const period = await (periodId == null ? findLatestDueMonth(scope) : loadPeriod(scope, keyOf("Period", periodId)));
    return period && { unitKey: unit.key, period, includeSubunits };
  }

  @FieldResolver(() => [UnitOverview], {
    description:
      "The same month by month, the units below included, the oldest first; none where these are not yours to see.",
  })
  async monthlyOverviews(
    @Root() unit: OrgUnitRow,
    @Arg("untilId", () => ID, {
      nullable: true,
      description: "The last month; the latest whose reports are due without it.",
    })
    untilId: string | null,
    @Arg("months", () => Int, { defaultValue: 12, description: "How many months, 1 to 24." }) months: number,
    @Ctx() scope: Scope,
  ): Promise<UnitOverview[]> {
    if (months < 1 || months > MOST_MONTHS) throw badInput(`months is ${months}; it must be from 1 to ${MOST_MONTHS}.`);
    if (!(await isSeen(scope, unit))) return [];
    const until = await (untilId == null ? findLatestDueMonth(scope) : loadPeriod(scope, keyOf("Period", untilId)));
    if (!until) return [];
    const found = await listMonthsUntil(scope, until, months);
    return found.map((period) => ({ unitKey: unit.key, period, includeSubunits: true }));
  }

  @FieldResolver(() => Boolean, { description: "Whether the numbers of the unit are yours to see." })
  viewerMaySeeOverview(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<boolean> {
    return isSeen(scope, unit);
  }
}

const keyed = ({ unitKey, period }: UnitOverview) => pairKey(unitKey, period.key);

@Resolver(() => UnitOverview)
export class UnitOverviewResolver {
  @FieldResolver(() => ID, { description: "Opaque; names the unit, the period and the reach." })
  id(@Root() { unitKey, period, includeSubunits }: UnitOverview): string {
    return globalId("UnitOverview", `${unitKey}:${period.key}:${includeSubunits}`);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() { unitKey }: UnitOverview, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Posts held on the period's last day, as a team counts them; null where too few to be shown to you.",
  })
  async postCount(@Root() overview: UnitOverview, @Ctx() scope: Scope): Promise<number | null> {
    return (await loadGroup(scope, keyed(overview), reachOf(overview))).postCount;
  }

  @FieldResolver(() => Boolean, { description: "Whether the group is too small to be compared, by the rule in force." })
  async isSmall(@Root() overview: UnitOverview, @Ctx() scope: Scope): Promise<boolean> {
    return (await loadGroup(scope, keyed(overview), reachOf(overview))).isSmall;
  }

  @FieldResolver(() => PeopleProgress, {
    nullable: true,
    description: "How far reports and assessments are; null where nobody counts, or too few to be shown to you.",
  })
  async progress(@Root() overview: UnitOverview, @Ctx() scope: Scope): Promise<PeopleProgress | null> {
    const counts = await loadPeopleCounts(scope, keyed(overview), reachOf(overview));
    return (
      counts && {
        reportsOwed: owedOf(counts.reports),
        reportsHandedIn: counts.reports.DONE,
        reportsPunctual: counts.punctual,
        reportsLate: counts.reports.LATE,
        assessmentsOwed: owedOf(counts.assessments),
        assessmentsPublished: counts.assessments.DONE,
      }
    );
  }

  @FieldResolver(() => [DocumentCompleteness], {
    nullable: true,
    description: "How each kind of document stands, in the order of the cycle; null where too few to be shown to you.",
  })
  async documents(@Root() overview: UnitOverview, @Ctx() scope: Scope): Promise<DocumentCompleteness[] | null> {
    const [pair, reach] = [keyed(overview), reachOf(overview)];
    const [group, people, plans, feedback, units, due, rated] = await Promise.all([
      loadGroup(scope, pair, reach),
      loadPeopleCounts(scope, pair, reach),
      loadPlanCounts(scope, pair, reach),
      loadFeedbackCounts(scope, pair, reach),
      loadUnitCounts(scope, pair, reach),
      unitDueDates(scope, overview.period),
      ratedPeriod(scope, overview.period),
    ]);
    if (group.postCount === null) return null;
    const { period } = overview;
    const year = Number(period.endsOn.slice(0, 4));
    const ofRated = rated?.key === period.key ? null : rated;
    const facts: Record<
      UnitDocument,
      [counts: DocumentCounts | undefined, dueOn: string | null, of: PeriodRow | null]
    > = {
      PLAN: [plans ?? undefined, null, null],
      REPORT: [people?.reports, period.reportDueOn, null],
      ASSESSMENT: [people?.assessments, period.assessmentDueOn, null],
      FEEDBACK: [feedback ?? undefined, null, null],
      AGREEMENT: [units?.AGREEMENT, `${year}-${due.agreementDay}`, null],
      ACTION_PLAN: [units?.ACTION_PLAN, due.actionPlan, ofRated],
      REALISATION: [units?.REALISATION, due.realisation, ofRated],
      RATING: [units?.RATING, due.rating, ofRated],
    };
    return Object.values(UnitDocument).map((document) => {
      const [counts = NOTHING, dueOn, of] = facts[document];
      return {
        document,
        completeness: completenessOf(counts),
        period: of,
        dueOn,
        owedCount: owedOf(counts),
        doneCount: counts.DONE,
        waitingCount: counts.WAITING,
        lateCount: counts.LATE,
        of: overview,
      };
    });
  }

  @FieldResolver(() => DocumentCompleteness, {
    nullable: true,
    description: "How one kind of document stands; null where too few to be shown to you.",
  })
  async document(
    @Root() overview: UnitOverview,
    @Arg("name", () => UnitDocument, { description: "Which." }) name: UnitDocument,
    @Ctx() scope: Scope,
  ): Promise<DocumentCompleteness | null> {
    return (await this.documents(overview, scope))?.find(({ document }) => document === name) ?? null;
  }

  @FieldResolver(() => [AspectSpread], {
    description: "How the published scores are spread, by aspect; without those that nobody has.",
  })
  aspects(@Root() overview: UnitOverview, @Ctx() scope: Scope): Promise<AspectSpread[]> {
    return loadAspectSpreads(scope, keyed(overview), reachOf(overview));
  }
}

const reachOf = ({ includeSubunits }: UnitOverview) => ({ includeSubunits });

@Resolver(() => DocumentCompleteness)
export class DocumentCompletenessResolver {
  @FieldResolver(() => NumberExplanation, {
    description: "How the counts came about; `owing` names those that are not done.",
  })
  explanation(@Root() counts: DocumentCompleteness): NumberExplanation {
    return explainDocument(counts);
  }

  @FieldResolver(() => [OwedDocument], {
    nullable: true,
    description: "What is owed and not there, the latest first; null for those who do not read the records.",
  })
  owing(
    @Root() { of, document }: DocumentCompleteness,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, 1 to 100." }) first: number,
    @Ctx() scope: Scope,
  ): Promise<OwedRow[]> | null {
    if (first < 1 || first > LONGEST_LIST) throw badInput(`first is ${first}; it must be from 1 to ${LONGEST_LIST}.`);
    if (!readsRecordsOf(actorOf(scope), of.unitKey)) return null;
    return loadOwing(scope, keyed(of), { ...reachOf(of), document, first });
  }
}

@Resolver(() => AspectSpread)
export class AspectSpreadResolver {
  @FieldResolver(() => NumberExplanation, {
    description: "How median and quartiles came about; the scores are those of the period's published assessments.",
  })
  explanation(@Root() spread: AspectSpread): NumberExplanation {
    return explainSpread(spread);
  }
}

@Resolver(() => OwedDocument)
export class OwedDocumentResolver {
  @FieldResolver(() => ID, { description: "Opaque; names the document, the period and the post or unit." })
  id(@Root() { name }: OwedRow): string {
    return globalId("OwedDocument", name);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit whose document it is, or that of the post." })
  unit(@Root() { unitKey }: OwedRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Whose document it is; null for one of the unit itself.",
  })
  employee(@Root() { employeeKey }: OwedRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return employeeKey === null ? null : loadEmployee(scope, employeeKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who has to act; null where nobody is in the post." })
  async owedBy(@Root() { byEmployeeKey, byHeadOfKey }: OwedRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> {
    const key = byHeadOfKey === null ? byEmployeeKey : (await loadHeadKey(scope, byHeadOfKey))?.employeeKey;
    return key ? loadEmployee(scope, key) : null;
  }
}
