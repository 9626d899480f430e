import { Column, Entity } from "typeorm";

/** How far the program has come with telling: one row, locked by whoever goes on. */
@Entity("notice_state")
export class NoticeState {
  @Column("boolean", { primary: true, default: true })
  only: boolean;

  /** Of the last audit event that was looked at. */
  @Column("bigint")
  lastSequence: number;

  /** The last day for which reminders were made. */
  @Column("date", { nullable: true })
  remindedOn: string | null;
}

/** When people are reminded and written to: a dated setting of the agency; a row of a later day replaces it on that day. */
@Entity("reminder_rule")
export class ReminderSetting {
  @Column("date", { primary: true })
  startsOn: string;

  /** Kinds of period for which reports are handed in. */
  @Column("text", { array: true })
  reportKinds: string[];

  @Column("text", { array: true })
  assessmentKinds: string[];

  @Column("integer", { array: true })
  daysBefore: number[];

  @Column("integer")
  repeatEvery: number;

  @Column("integer")
  escalateAfter: number;

  @Column("integer")
  escalateToHeadAfter: number;

  @Column("integer")
  endsAfter: number;

  /** On the agency's clock: from then on reminders are made, and then the day's mail goes out. */
  @Column("integer")
  hour: number;

  /** What says so. */
  @Column("text")
  source: string;
}
