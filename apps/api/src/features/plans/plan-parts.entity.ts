import { CoreValue } from "@andir/domain/core-value";
import { Column, Entity, ForeignKey } from "typeorm";
import type { PlanDocument } from "./plan-document.ts";
import { PerformancePlan } from "./plan.entity.ts";

/** What the leader expects of one person under one core value (ekspektasi khusus pimpinan). */
@Entity("core_value_expectation")
export class CoreValueExpectation {
  @ForeignKey(() => PerformancePlan)
  @Column("uuid", { primary: true })
  planKey: string;

  @Column("enum", { enum: CoreValue, enumName: "core_value", primary: true })
  value: CoreValue;

  @Column("text")
  expectation: string;
}

/** A plan as it was approved or amended: nothing agreed is lost when it changes. */
@Entity("plan_version")
export class PlanVersion {
  @ForeignKey(() => PerformancePlan)
  @Column("uuid", { primary: true })
  planKey: string;

  @Column("integer", { primary: true })
  version: number;

  @Column("timestamptz")
  at: Date;

  /** Who approved it. */
  @Column("uuid", { nullable: true })
  byKey: string | null;

  /** Why it was amended; null for the first. */
  @Column("text", { nullable: true })
  reason: string | null;

  /** Results, indicators, expectations and annex as they stood. */
  @Column("jsonb")
  content: PlanDocument;
}
