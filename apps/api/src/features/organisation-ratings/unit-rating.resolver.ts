import { Rating } from "@andir/domain/rating";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { listPage, nestedList, type Page } from "../../platform/connection.ts";
import { keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { findLatestQuarter, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { loadOrganisationAdvice } from "./organisation-advice.loaders.ts";
import { OrganisationAdvice, UnitAttainment } from "./organisation-advice.type.ts";
import { UnitIndicator } from "./unit-agreement.entity.ts";
import { loadUnitIndicator, type UnitIndicatorRow } from "./unit-agreement.loaders.ts";
import { UnitRating } from "./unit-rating.entity.ts";
import {
  PublishOrganisationRatingInput,
  SetOrganisationRatingInput,
  WithdrawOrganisationRatingInput,
} from "./unit-rating.inputs.ts";
import { UnitRatingConnection } from "./unit-rating-aggregates.ts";
import { unitRatingList, UnitRatingsArgs } from "./unit-rating.list.ts";
import { loadUnitRatingOf, workResultOf, type UnitRatingRow } from "./unit-rating.loaders.ts";
import { mayMakeOnRating } from "./unit-rating.policy.ts";
import { publishOrganisationRating, setOrganisationRating, withdrawOrganisationRating } from "./unit-rating.service.ts";
import { loadUnitStanding } from "./unit-standing.loaders.ts";

const loadRatingsOf = nestedList<UnitRatingRow, UnitRatingsArgs>(unitRatingList, () => sql`g.unit_key = parent.key`);

const UnitRatingPayload = payloadType(
  "UnitRatingPayload",
  "The outcome of rating a unit.",
  "rating",
  () => UnitRating,
  "The rating; null when it failed.",
);
type UnitRatingPayload = Payload<"rating", UnitRatingRow>;

const payload = payloadOf("rating");

const standingTo = (scope: Scope, { unitKey, periodKey }: UnitRatingRow) =>
  loadUnitStanding(scope, unitKey, { periodKey });

@Resolver(() => UnitRating)
export class UnitRatingResolver {
  @Query(() => UnitRatingConnection, { description: "Ratings of all units, as far as you may see them." })
  unitRatings(
    @Args(() => UnitRatingsArgs) args: UnitRatingsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<UnitRatingRow>> {
    return listPage<UnitRatingRow>(scope, unitRatingList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @Mutation(() => UnitRatingPayload, {
    description:
      "Rates a unit for a quarter or a year, as a draft or in place of what is published: by the leader one level above, at the top by the authorised official; never by the unit's own head.",
  })
  async setOrganisationRating(
    @Arg("input", () => SetOrganisationRatingInput, { description: "Which unit, how and why." })
    input: SetOrganisationRatingInput,
    @Ctx() scope: Scope,
  ): Promise<UnitRatingPayload> {
    return payload(await setOrganisationRating(scope, input));
  }

  @Mutation(() => UnitRatingPayload, {
    description: "Publishes the rating of a unit: what it rests on stays as it is from then on.",
  })
  async publishOrganisationRating(
    @Arg("input", () => PublishOrganisationRatingInput, { description: "Which." })
    input: PublishOrganisationRatingInput,
    @Ctx() scope: Scope,
  ): Promise<UnitRatingPayload> {
    return payload(await publishOrganisationRating(scope, input));
  }

  @Mutation(() => UnitRatingPayload, { description: "Makes the published rating of a unit a draft again." })
  async withdrawOrganisationRating(
    @Arg("input", () => WithdrawOrganisationRatingInput, { description: "Which, and why." })
    input: WithdrawOrganisationRatingInput,
    @Ctx() scope: Scope,
  ): Promise<UnitRatingPayload> {
    return payload(await withdrawOrganisationRating(scope, input));
  }

  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, rating.unitKey);
  }

  @FieldResolver(() => Period, { description: "The quarter or year." })
  period(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, rating.periodKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who set it last; null for those who meet people under pseudonyms.",
  })
  setBy(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return rating.setByKey === null ? null : loadEmployee(scope, rating.setByKey);
  }

  @FieldResolver(() => Rating, {
    description: "The work result that it gives the unit's head, by the mapping in force (SE MenPANRB 3/2023).",
  })
  headWorkResult(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Promise<Rating> {
    return workResultOf(scope, rating.rating, rating.periodKey);
  }

  @FieldResolver(() => OrganisationAdvice, {
    nullable: true,
    description: "What the attainment of the unit's indicators suggests; null where nothing is agreed.",
  })
  advice(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Promise<OrganisationAdvice | null> {
    return loadOrganisationAdvice(scope, rating.unitKey, { periodKey: rating.periodKey });
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change the draft, or replace what is published." })
  async viewerMaySet(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Promise<boolean> {
    const standing = await standingTo(scope, rating);
    return mayMakeOnRating(standing, rating, "save") || mayMakeOnRating(standing, rating, "replace");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may publish it now." })
  async viewerMayPublish(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnRating(await standingTo(scope, rating), rating, "publish");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may withdraw it now." })
  async viewerMayWithdraw(@Root() rating: UnitRatingRow, @Ctx() scope: Scope): Promise<boolean> {
    return mayMakeOnRating(await standingTo(scope, rating), rating, "withdraw");
  }
}

@Resolver(() => UnitAttainment)
export class UnitAttainmentResolver {
  @FieldResolver(() => UnitIndicator, { description: "The indicator." })
  indicator(@Root() attainment: UnitAttainment, @Ctx() scope: Scope): Promise<UnitIndicatorRow> {
    return loadUnitIndicator.required(scope, attainment.indicatorKey);
  }
}

const periodArgument = {
  nullable: true,
  description: "The quarter or year; the latest quarter that is over without it.",
} as const;

/** A unit without any quarter to look at has nothing to show. */
async function forPeriod<T>(scope: Scope, id: string | null | undefined, load: (key: string) => Promise<T>, none: T) {
  const key = id == null ? (await findLatestQuarter(scope))?.key : keyOf("Period", id);
  return key === undefined ? none : load(key);
}

@Resolver(() => OrgUnit)
export class OrgUnitRatingsResolver {
  @FieldResolver(() => UnitRating, {
    nullable: true,
    description:
      "How the unit did in a quarter or year (capaian kinerja organisasi); null where it is not rated, or not for you to see yet.",
  })
  organisationRating(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, periodArgument) periodId: string | null,
    @Ctx() scope: Scope,
  ): Promise<UnitRatingRow | null> {
    return forPeriod(scope, periodId, (periodKey) => loadUnitRatingOf(scope, unit.key, { periodKey }), null);
  }

  @FieldResolver(() => UnitRatingConnection, {
    description: "The unit's ratings that you may see, the newest period first unless ordered.",
  })
  organisationRatings(
    @Root() unit: OrgUnitRow,
    @Args(() => UnitRatingsArgs) args: UnitRatingsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<UnitRatingRow>> {
    return loadRatingsOf(scope, unit.key, args, info);
  }

  @FieldResolver(() => OrganisationAdvice, {
    nullable: true,
    description:
      "What the attainment of the unit's indicators suggests for its rating; null where nothing is agreed, and for those who do not work on the unit until the rating is published.",
  })
  organisationAdvice(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, periodArgument) periodId: string | null,
    @Ctx() scope: Scope,
  ): Promise<OrganisationAdvice | null> {
    return forPeriod(scope, periodId, (periodKey) => loadOrganisationAdvice(scope, unit.key, { periodKey }), null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you are the one who rates the unit for a quarter or year." })
  async viewerMayRate(
    @Root() unit: OrgUnitRow,
    @Arg("periodId", () => ID, periodArgument) periodId: string | null,
    @Ctx() scope: Scope,
  ): Promise<boolean> {
    const isLeader = async (periodKey: string) => (await loadUnitStanding(scope, unit.key, { periodKey })).isLeader;
    return forPeriod(scope, periodId, isLeader, false);
  }
}
