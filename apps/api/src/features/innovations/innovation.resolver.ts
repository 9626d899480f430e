import type { GraphQLResolveInfo } from "graphql";
import { InnovationReviewer } from "@andir/domain/innovation-moves";
import { InnovationStage } from "@andir/domain/innovation-stage";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { mayAdopt } from "./innovation-adoption.service.ts";
import { InnovationConnection } from "./innovation-aggregates.ts";
import { Innovation, InnovationMember } from "./innovation.entity.ts";
import { innovationList, InnovationsArgs } from "./innovation.list.ts";
import {
  loadCopiesOf,
  loadInnovation,
  loadInnovationsBy,
  loadInnovationsOf,
  loadMembersOf,
  type InnovationMemberRow,
  type InnovationRow,
} from "./innovation.loaders.ts";
import { mayChange, maySubmit, mayWithdraw, reviewsAs, stagesFor } from "./innovation.policy.ts";

@Resolver(() => Innovation)
export class InnovationResolver {
  @Query(() => InnovationConnection, { description: "Innovations of the agency." })
  innovations(
    @Args(() => InnovationsArgs) args: InnovationsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<InnovationRow>> {
    return listPage<InnovationRow>(scope, innovationList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => OrgUnit, { description: "The unit that it began in." })
  unit(@Root() innovation: InnovationRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, innovation.unitKey);
  }

  @FieldResolver(() => [InnovationMember], { description: "Who did it, the largest share first." })
  members(@Root() innovation: InnovationRow, @Ctx() scope: Scope): Promise<InnovationMemberRow[]> {
    return loadMembersOf(scope, innovation.key, null);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who leads it, whose appraiser confirms it; null to those who may not know its people.",
  })
  lead(@Root() { leadKey }: InnovationRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return leadKey === null ? null : loadEmployee(scope, leadKey);
  }

  @FieldResolver(() => Innovation, {
    nullable: true,
    description: "What it was taken over from; null where it is an idea of its own.",
  })
  origin(@Root() { originKey }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationRow | null> | null {
    return originKey === null ? null : loadInnovation(scope, originKey);
  }

  @FieldResolver(() => Innovation, {
    nullable: true,
    description:
      "Where the idea began, to which its credit belongs, through however many units it came; null where it is an idea of its own.",
  })
  firstOrigin(@Root() { firstOriginKey }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationRow | null> | null {
    return firstOriginKey === null ? null : loadInnovation(scope, firstOriginKey);
  }

  @FieldResolver(() => [Innovation], {
    description:
      "What other units took over from it, and of an idea of its own also what was taken over from these; the oldest first.",
  })
  copies(@Root() { key }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationRow[]> {
    return loadCopiesOf(scope, key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you are one of its team." })
  isMine(@Root() innovation: InnovationRow): boolean {
    return innovation.isMember;
  }

  @FieldResolver(() => [InnovationReviewer], {
    description: "Who of the two has confirmed it since it was last handed in.",
  })
  confirmedBy(@Root() { confirmed }: InnovationRow): InnovationReviewer[] {
    return [...confirmed];
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change its words now." })
  viewerMayChange(@Root() innovation: InnovationRow, @Ctx() scope: Scope): boolean {
    return mayChange(actorOf(scope), innovation);
  }

  @FieldResolver(() => [InnovationStage], {
    description: "The stages to which you may move it now, the next one first.",
  })
  viewerMoves(@Root() innovation: InnovationRow, @Ctx() scope: Scope): InnovationStage[] {
    return stagesFor(actorOf(scope), innovation);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may put it before its appraiser and the performance team now.",
  })
  viewerMaySubmit(@Root() innovation: InnovationRow, @Ctx() scope: Scope): boolean {
    return maySubmit(actorOf(scope), innovation);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back from them now." })
  viewerMayWithdraw(@Root() innovation: InnovationRow, @Ctx() scope: Scope): boolean {
    return mayWithdraw(actorOf(scope), innovation);
  }

  @FieldResolver(() => [InnovationReviewer], { description: "As whom you may confirm it or give it back now." })
  viewerReviewsAs(@Root() innovation: InnovationRow, @Ctx() scope: Scope): InnovationReviewer[] {
    return reviewsAs(actorOf(scope), innovation);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether you may take it over in your unit: it is in daily use somewhere, and your unit has neither it nor what it comes from nor a copy of either.",
  })
  viewerMayAdopt(@Root() innovation: InnovationRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayAdopt(scope, innovation);
  }
}

@Resolver(() => InnovationMember)
export class InnovationMemberResolver {
  @FieldResolver(() => Employee, { description: "The person." })
  employee(@Root() member: InnovationMemberRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, member.employeeKey);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitInnovationsResolver {
  @FieldResolver(() => [Innovation], { description: "Innovations that began in the unit, the newest first." })
  innovations(@Root() unit: OrgUnitRow, @Ctx() scope: Scope): Promise<InnovationRow[]> {
    return loadInnovationsOf(scope, unit.key, null);
  }
}

@Resolver(() => Employee)
export class EmployeeInnovationsResolver {
  @FieldResolver(() => [Innovation], {
    description: "Innovations that the person took part in, the newest first. Empty under a pseudonym.",
  })
  innovations(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<InnovationRow[]> {
    return loadInnovationsBy(scope, employee.key, null);
  }
}
