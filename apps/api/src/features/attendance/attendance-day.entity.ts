import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { Employee } from "../employees/employee.entity.ts";

/** A day that a file told of, departed from the schedule or not: what a month is counted over where no recap was brought in. */
@Entity("attendance_day")
export class AttendanceDay {
  @ForeignKey(() => Employee)
  @PrimaryColumn("uuid")
  employeeKey: string;

  @PrimaryColumn("date")
  day: string;

  /** By the machine, as HH:MM; null where the file had a code. */
  @Column("text", { nullable: true })
  arrivedAt: string | null;

  @Column("text", { nullable: true })
  leftAt: string | null;
}
