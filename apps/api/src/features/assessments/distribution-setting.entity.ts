import { Column, Entity, ForeignKey, Index } from "typeorm";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

/**
 * Whether the distribution of predicates is checked at a unit, from a day on: a dated setting of the agency. It names a unit,
 * or a kind of office for all units of that kind; what names the unit goes before what names its kind.
 */
@Entity("distribution_setting")
export class DistributionSetting {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  unitKey: string | null;

  /** As org_unit.kind has it. */
  @Column("text", { nullable: true })
  unitKind: string | null;

  @Column("date")
  startsOn: string;

  @Column("boolean")
  isChecked: boolean;

  /** The decree that says so. */
  @Column("text")
  source: string;
}
