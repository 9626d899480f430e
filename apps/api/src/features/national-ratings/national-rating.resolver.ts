import { NationalComparison } from "@andir/domain/national-comparison";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { NationalRating } from "./national-rating.entity.ts";
import { nationalRatingList, NationalRatingsArgs } from "./national-rating.list.ts";
import { mayWriteRekap } from "./national-rating.policy.ts";
import { loadNationalRatingOf, type NationalRatingRow } from "./national-rating.loaders.ts";

const NationalRatingConnection = connectionType("NationalRating", () => NationalRating);

@Resolver(() => NationalRating)
export class NationalRatingResolver {
  @Query(() => NationalRatingConnection, {
    description: "Ratings that the national e-Kinerja holds, beside ours; those that you may see.",
  })
  nationalRatings(
    @Args(() => NationalRatingsArgs) args: NationalRatingsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<NationalRatingRow>> {
    return listPage<NationalRatingRow>(scope, nationalRatingList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => NationalComparison, { description: "How it stands beside the assessment published here." })
  comparison(@Root() { comparison }: NationalRatingRow): NationalComparison {
    return comparison;
  }

  @FieldResolver(() => Employee, { description: "Whose ratings they are." })
  employee(@Root() { employeeKey }: NationalRatingRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that was rated." })
  position(@Root() { positionKey }: NationalRatingRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, positionKey);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit of the post." })
  unit(@Root() { unitKey }: NationalRatingRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Period, { description: "The period that was rated." })
  period(@Root() { periodKey }: NationalRatingRow, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, periodKey);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "What was published here for the same post and period; null where nothing was.",
  })
  assessment(@Root() { assessmentKey }: NationalRatingRow, @Ctx() scope: Scope): Promise<AssessmentRow | null> | null {
    return assessmentKey === null ? null : loadAssessment(scope, assessmentKey);
  }
}

@Resolver(() => Assessment)
export class AssessmentNationalRatingResolver {
  @FieldResolver(() => NationalRating, {
    nullable: true,
    description: "What the national e-Kinerja holds for the same post and period; null while no file has said so.",
  })
  nationalRating(
    @Root() { key, status }: AssessmentRow,
    @Ctx() scope: Scope,
  ): Promise<NationalRatingRow | null> | null {
    return status === "DRAFT" ? null : loadNationalRatingOf(scope, key);
  }
}

@Resolver(() => Viewer)
export class ViewerRekapResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether you may take the ratings of a period as a file in the national shape (Rekap Penilaian).",
  })
  viewerMayWriteRekap(@Root() { actor }: Viewer): boolean {
    return mayWriteRekap(actor);
  }
}
