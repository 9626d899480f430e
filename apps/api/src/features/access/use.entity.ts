import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Employee } from "../employees/employee.entity.ts";

/** The day on which a person first signed in: kept as long as the person's record. */
@Entity("first_use")
export class FirstUse {
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;

  @Column("date")
  day: string;
}

/**
 * That a person signed in during a week, and on which kind of device: the least from which units can be counted. No hour, no
 * address, no page; deleted after the months that the rule of the cycle says.
 */
@Entity("week_of_use")
export class WeekOfUse {
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;

  /** Its Monday, in the agency. */
  @Index()
  @Column("date", { primary: true })
  startsOn: string;

  @Column("boolean")
  onPhone: boolean;

  @Column("boolean")
  onComputer: boolean;
}
