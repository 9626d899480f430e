import { registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Employee } from "../employees/employee.entity.ts";
import { Period } from "../periods/period.entity.ts";

export const RemindedMatter = { REPORT: "REPORT", PLAN: "PLAN" } as const;
export type RemindedMatter = (typeof RemindedMatter)[keyof typeof RemindedMatter];

registerEnumType(RemindedMatter, {
  name: "RemindedMatter",
  description: "Of what people can be reminded by those who lead them.",
  valuesConfig: {
    REPORT: { description: "The performance report of a period." },
    PLAN: { description: "The performance plan (SKP) of a year." },
  },
});

/** That someone was reminded by a person, once on a day at most for each matter: the key holds it, whoever asks at the same moment. */
@Entity("reminder_sent")
export class ReminderSent {
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;

  @Column("text", { primary: true })
  matter: RemindedMatter;

  @Index()
  @ForeignKey(() => Period)
  @Column("uuid", { primary: true })
  periodKey: string;

  @Column("date", { primary: true })
  day: string;

  /** Who reminded them; null for an account that is no employee's. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  byKey: string | null;
}
