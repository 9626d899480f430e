import { WorkWeekKind } from "@andir/domain/work-week";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

/** The working week of a unit from a day to a day; a unit without one has that of the unit above, and five days at the top. */
@Entity("work_week")
@Unique(["unitKey", "startsOn"])
export class WorkWeek {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Column("enum", { enum: WorkWeekKind, enumName: "work_week_kind" })
  kind: WorkWeekKind;

  @Column("date")
  startsOn: string;

  @Column("date", { nullable: true })
  endsOn: string | null;
}

/** A day on which a person of a unit that works in shifts is on duty (jadwal dinas). */
@Entity("duty_day")
export class DutyDay {
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;

  @Index()
  @Column("date", { primary: true })
  day: string;
}
