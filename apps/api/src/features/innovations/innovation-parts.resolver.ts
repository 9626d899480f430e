import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Indicator } from "../plans/planned-result.entity.ts";
import { loadIndicator, type IndicatorRow } from "../plans/planned-result.loaders.ts";
import { Service } from "../services/service.entity.ts";
import { loadService, type ServiceRow } from "../services/service.loaders.ts";
import { InnovationEffect, InnovationEvidence, InnovationReview, InnovationStep } from "./innovation-parts.entity.ts";
import {
  loadEffectsOf,
  loadReviewsOf,
  loadStepsOf,
  type InnovationEffectRow,
  type InnovationReviewRow,
  type InnovationStepRow,
} from "./innovation-parts.loaders.ts";
import { loadEvidenceOfInnovation, type InnovationEvidenceRow } from "./evidence.loaders.ts";
import { Innovation } from "./innovation.entity.ts";
import type { InnovationRow } from "./innovation.loaders.ts";

@Resolver(() => Innovation)
export class InnovationPartsResolver {
  @FieldResolver(() => [InnovationEffect], { description: "What it changed, measured before and after." })
  effects(@Root() { key }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationEffectRow[]> {
    return loadEffectsOf(scope, key, null);
  }

  @FieldResolver(() => [InnovationEvidence], { description: "What shows it. Empty under a pseudonym." })
  evidence(@Root() { key }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationEvidenceRow[]> {
    return loadEvidenceOfInnovation(scope, key, null);
  }

  @FieldResolver(() => [InnovationStep], { description: "How it came from stage to stage, the oldest first." })
  steps(@Root() { key }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationStepRow[]> {
    return loadStepsOf(scope, key, null);
  }

  @FieldResolver(() => [InnovationReview], {
    description:
      "What the appraiser and the performance team found, the newest first. Empty but to its team, its appraiser, the heads of its unit and those who run the cycle.",
  })
  reviews(@Root() { key }: InnovationRow, @Ctx() scope: Scope): Promise<InnovationReviewRow[]> {
    return loadReviewsOf(scope, key, null);
  }
}

@Resolver(() => InnovationEvidence)
export class InnovationEvidenceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Where it is read: an address elsewhere, or of the file here; null when the file is gone.",
  })
  address(@Root() { key, kind, url, sha256 }: InnovationEvidenceRow): string | null {
    if (kind === "LINK") return url;
    return sha256 === null ? null : `/files/innovations/${globalId("InnovationEvidence", key)}`;
  }
}

@Resolver(() => InnovationEffect)
export class InnovationEffectResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description: "The indicator of a plan that it is; null where it is none, or its plan is not yours to see.",
  })
  indicator(@Root() { indicatorKey }: InnovationEffectRow, @Ctx() scope: Scope): Promise<IndicatorRow | null> | null {
    return indicatorKey === null ? null : loadIndicator(scope, indicatorKey);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is an indicator of a plan, be the plan yours to see or not.",
  })
  isPlanned(@Root() { indicatorKey }: InnovationEffectRow): boolean {
    return indicatorKey !== null;
  }

  @FieldResolver(() => Service, { nullable: true, description: "The service that it is of; null where it is of none." })
  service(@Root() { serviceKey }: InnovationEffectRow, @Ctx() scope: Scope): Promise<ServiceRow | null> | null {
    return serviceKey === null ? null : loadService(scope, serviceKey);
  }
}

@Resolver(() => InnovationReview)
export class InnovationReviewResolver {
  @FieldResolver(() => Boolean, { description: "Whether it is of the time that it was last handed in." })
  isOfThisRound(@Root() review: InnovationReviewRow): boolean {
    return review.isOfThisRound;
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who; null for an account that belongs to no employee.",
  })
  by(@Root() { byKey }: InnovationReviewRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return byKey === null ? null : loadEmployee(scope, byKey);
  }
}
