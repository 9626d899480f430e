import { Column, Entity } from "typeorm";

/** The dated setting by which the cycle runs: deadlines, windows, thresholds, mappings. Changed by a new row, never in code. */
@Entity("cycle_rule")
export class CycleRule {
  @Column("text", { primary: true })
  version: string;

  @Column("date")
  startsOn: string;

  @Column("date", { nullable: true })
  endsOn: string | null;

  /** As CycleRules of packages/domain; what it does not say is as the default has it. */
  @Column("jsonb")
  rules: unknown;

  /** The decree or law that says so. */
  @Column("text")
  source: string;
}
