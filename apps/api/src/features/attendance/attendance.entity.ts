import { AttendanceCode } from "@andir/domain/attendance-code";
import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Employee } from "../employees/employee.entity.ts";

/** How many days a person was to work in a month, and came: what the monthly recap of the attendance machines says. */
@Entity("attendance_month")
export class AttendanceMonth {
  @ForeignKey(() => Employee)
  @PrimaryColumn("uuid")
  employeeKey: string;

  /** First day of the month. */
  @PrimaryColumn("date")
  month: string;

  /** Working days less leave; 0 for a month away. */
  @Column("integer")
  scheduledDays: number;

  @Column("integer")
  attendedDays: number;

  /** Whether it was counted over the days that files told of; else a recap said it, and a day that is told later is added or taken off. */
  @Column("boolean", { default: false })
  isByDays: boolean;
}

/** A day on which something departed from the schedule: late, early, absent or excused (TL, PSW, TK, CUTI ...). */
@Entity("attendance_event")
export class AttendanceEvent {
  @ForeignKey(() => Employee)
  @PrimaryColumn("uuid")
  employeeKey: string;

  @PrimaryColumn("date")
  day: string;

  @PrimaryColumn("enum", { enum: AttendanceCode, enumName: "attendance_code" })
  code: AttendanceCode;
}
