import { Column, Entity } from "typeorm";

/** A dated formula by which the allowance is worked out: an agency's own, by its decree. A change is a new row, never code. */
@Entity("allowance_rule")
export class AllowanceRule {
  @Column("text", { primary: true })
  version: string;

  @Column("date", { unique: true })
  startsOn: string;

  /** AllowanceRules of the domain. */
  @Column("jsonb")
  rules: unknown;

  @Column("text")
  source: string;
}
