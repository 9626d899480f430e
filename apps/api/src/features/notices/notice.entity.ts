import { NoticeKind } from "@andir/domain/notice-kind";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Period } from "../periods/period.entity.ts";

registerEnumType(NoticeKind, {
  name: "NoticeKind",
  description: "What a person is told of (jenis pemberitahuan).",
  valuesConfig: {
    PLAN_SUBMITTED: { description: "To the appraiser: a plan (SKP) waits for approval." },
    PLAN_RETURNED: { description: "To its owner: a plan was returned with a note." },
    PLAN_APPROVED: { description: "To its owner: a plan was approved." },
    PLAN_AMENDED: { description: "To the other side: a plan was amended." },
    PLAN_AMENDMENT_PROPOSED: { description: "To the appraiser: a change of an agreed plan is proposed." },
    PLAN_AMENDMENT_DECLINED: { description: "To its owner: the plan stays as it was agreed." },
    REPORTS_TO_VERIFY: { description: "To the appraiser: reports of a period wait, so many; one notice a period." },
    REPORT_RETURNED: { description: "To its owner: a report was returned with a note." },
    REPORT_VERIFIED: { description: "To its owner: a report was verified." },
    FEEDBACK_GIVEN: { description: "To whom it is about: there is new feedback. It tells the day alone." },
    FEEDBACK_REQUESTED: { description: "To whom is asked: feedback on a colleague is asked for." },
    ASSESSMENT_PUBLISHED: { description: "To its subject: an assessment was published." },
    ASSESSMENT_WITHDRAWN: { description: "To its subject: an assessment was withdrawn." },
    ASSESSMENT_ACKNOWLEDGED: { description: "To the appraiser: an assessment was read by its subject." },
    OBJECTION_FILED: {
      description: "To the appraiser and to who decides: an objection (keberatan) was filed.",
    },
    OBJECTION_ANSWERED: { description: "To who objects and to who decides: the appraiser has answered." },
    OBJECTION_DECIDED: { description: "To both sides: an objection was decided." },
    CALIBRATION_PROPOSED: { description: "To the appraiser: other ratings are proposed for a draft (kalibrasi)." },
    CALIBRATION_ANSWERED: { description: "To who proposed them: the appraiser accepted or kept the own ratings." },
    DIALOGUE_RECORDED: { description: "To the other side: a performance dialogue (dialog kinerja) was recorded." },
    COMPLAINT_RECEIVED: { description: "To the head: a citizen complains of the unit, or another unit handed it on." },
    COMPLAINT_REOPENED: { description: "To the head: the one who complained says that it is not settled." },
    SERVICE_WORSENED: { description: "To the head: a service of the unit got worse by more than the rule allows." },
    UNIT_RATED: { description: "To the head: the organisation rating of the unit was published." },
    INNOVATION_SUBMITTED: {
      description: "To the appraiser of who leads it and to the performance team: an innovation waits for their word.",
    },
    INNOVATION_RETURNED: { description: "To its team: an innovation was given back with a reason." },
    INNOVATION_VALIDATED: { description: "To its team: an innovation was confirmed by both and counts." },
    INNOVATION_TAKEN_OVER: { description: "To its team: another unit takes it over." },
    INNOVATION_REPLICATED: { description: "To its team: it is in daily use in another unit too." },
    FOLLOW_UP_DECIDED: { description: "To whom it is about: a follow-up (tindak lanjut) was decided." },
    SANCTION_RECORDED: { description: "To whom it is about: a disciplinary sanction was recorded." },
    SANCTION_WITHDRAWN: { description: "To whom it is about: a disciplinary sanction was taken back." },
    ALLOWANCE_LOCKED: { description: "To everyone who has a figure in it: a month of the allowance (TPP) was locked." },
    CORRECTION_REQUESTED: {
      description:
        "To the administrators of the unit and of the agency: a person says that the appraiser on record is wrong.",
    },
    TRAINING_INVITED: { description: "To who is asked to come to a session of training." },
    TRAINING_BROUGHT: { description: "To who was given a place in a session, or one in its waiting list." },
    TRAINING_PLACE_GIVEN: { description: "To who waited: there is a place now." },
    TRAINING_MOVED: { description: "To who takes part: another time or place." },
    TRAINING_CANCELLED: { description: "To who takes part: the session was called off." },
    TRAINING_SOON: { description: "To who has a place, the day before." },
    TRAINING_CERTIFIED: { description: "To who earned it: the certificate is there." },
    TRAINING_CERTIFICATE_WITHDRAWN: { description: "To who held it: the certificate was withdrawn, with the reason." },
    CONCERN_RAISED: { description: "To the appraiser: someone says that something is wrong." },
    CONCERN_ANSWERED: { description: "To who said it: what was wrong is answered." },
    WEBHOOK_DISABLED: {
      description: "To who made it and the administrators of the agency: another system is told of nothing any more.",
    },
    CORRECTION_DECIDED: { description: "To who asked: the correction of the appraiser was decided." },
    PERIOD_REOPENED: { description: "To appraisers: a period may change again." },
    PLAN_DUE: { description: "Reminder: your plan is due soon." },
    PLAN_OVERDUE: { description: "Reminder: your plan was not handed in." },
    TEAM_PLANS_OVERDUE: { description: "To the appraiser: so many people owe their plan for some days." },
    UNIT_PLANS_OVERDUE: { description: "To the head: so many people of the unit owe their plan for longer." },
    PLAN_REMINDED: { description: "To its owner: someone who leads them reminds them of the plan (SKP)." },
    REPORT_REMINDED: { description: "To its owner: someone who leads them reminds them of the report." },
    REPORT_DUE: { description: "Reminder: your report is due soon." },
    REPORT_OVERDUE: { description: "Reminder: your report is missing." },
    ASSESSMENTS_DUE: { description: "Reminder to the appraiser: so many assessments are due soon." },
    ASSESSMENTS_OVERDUE: { description: "Reminder to the appraiser: so many assessments are not published." },
    TEAM_REPORTS_OVERDUE: { description: "To the appraiser: so many people owe their report for some days." },
    UNIT_REPORTS_OVERDUE: { description: "To the head: so many people of the unit owe their report for longer." },
    TEAM_ASSESSMENTS_OVERDUE: { description: "To the superior of appraisers: so many assessments are not published." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What one person is told (pemberitahuan): what happened to a record, or what is due. It names no one who acted, holds no words of anyone, and vanishes when its record is out of sight.",
})
@Entity("notice")
@Unique(["recipientKey", "kind", "recordKey", "cause"])
@Index(["recipientKey", "createdAt", "key"])
@Index(["recipientKey"], { where: "read_at is null" })
@Index(["recipientKey", "kind"], { where: "read_at is null and mailed_at is null" })
export class Notice extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  recipientKey: string;

  /** In whose place the recipient is told, by a delegation. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  onBehalfOfKey: string | null;

  @Field(() => NoticeKind, { description: "What it is about." })
  @Column("text")
  kind: NoticeKind;

  /** Of the record: as audit events name it. */
  @Column("text")
  noun: string;

  @Column("uuid")
  recordKey: string;

  /** What makes it one: the event, the day of the reminder, or that something waits. */
  @Column("text")
  cause: string;

  /** Whose record it is. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  subjectKey: string | null;

  @ForeignKey(() => Period)
  @Column("uuid", { nullable: true })
  periodKey: string | null;

  @Field(() => Int, { nullable: true, description: "How many, on the day of the notice; null for one record." })
  @Column("integer", { nullable: true })
  count: number | null;

  @Field(() => DateScalar, { nullable: true, description: "By when, for reminders." })
  @Column("date", { nullable: true })
  dueOn: string | null;

  @Field(() => DateTimeScalar, { description: "When it came." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was read, or settled; null while it is new." })
  @Column("timestamptz", { nullable: true })
  readAt: Date | null;

  @Column("timestamptz", { nullable: true })
  mailedAt: Date | null;
}

/** Whether a person wants a kind of notice by mail too; without a row, yes. */
@ObjectType({ description: "Whether a kind of notice comes by mail as well; in the app it always does." })
@Entity("notice_preference")
export class NoticePreference {
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;

  @Field(() => NoticeKind, { description: "The kind of notice." })
  @Column("text", { primary: true })
  kind: NoticeKind;

  @Field(() => Boolean, { description: "Whether the daily mail tells of it." })
  @Column("boolean")
  mail: boolean;
}

/** That a person was written to on a day: one mail a day at most, whatever fails. */
@Entity("notice_mail")
export class NoticeMail {
  @ForeignKey(() => Employee)
  @Column("uuid", { primary: true })
  employeeKey: string;

  @Column("date", { primary: true })
  day: string;

  /** Null while the mail server has not taken it; who finds it so does not send a second. */
  @Column("timestamptz", { nullable: true })
  sentAt: Date | null;
}
