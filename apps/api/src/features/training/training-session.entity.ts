import { AttendanceMeans, RegistrationStatus, SessionMode } from "@andir/domain/training";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { TrainingProgramme } from "./training-programme.entity.ts";

registerEnumType(SessionMode, {
  name: "TrainingMode",
  description: "Where a session is held.",
  valuesConfig: {
    ON_SITE: { description: "In a room (tatap muka)." },
    ONLINE: { description: "By a link (daring)." },
  },
});
registerEnumType(RegistrationStatus, {
  name: "TrainingRegistrationStatus",
  description: "Where a person's place in a session stands (status pendaftaran). Who came is a fact of its own.",
  valuesConfig: {
    INVITED: { description: "Asked to come, not answered (diundang)." },
    REGISTERED: { description: "Has a place (terdaftar)." },
    WAITING: { description: "Waits for a place (daftar tunggu)." },
    DECLINED: { description: "Was asked and does not come." },
    CANCELLED: { description: "Gave the place up." },
  },
});
registerEnumType(AttendanceMeans, {
  name: "TrainingAttendanceMeans",
  description: "How it is known that someone was there.",
  valuesConfig: {
    CODE: { description: "By the code that was shown in the room." },
    LIST: { description: "From a list, such as that of a meeting online." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "One time at which a programme is held (sesi pelatihan). Source: the performance team. Fresh: at every reading.",
})
@Entity("training_session")
export class TrainingSession extends Node {
  @Index()
  @ForeignKey(() => TrainingProgramme)
  @Column("uuid")
  programmeKey: string;

  @Field(() => SessionMode, { description: "In a room, or by a link." })
  @Column("enum", { enum: SessionMode, enumName: "training_mode" })
  mode: SessionMode;

  @Field(() => String, { nullable: true, description: "Room and address; null when it is online alone." })
  @Column("text", { nullable: true })
  place: string | null;

  /** Read by those who have a place alone. */
  @Column("text", { nullable: true })
  link: string | null;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  @Index()
  @Column("timestamptz")
  startsAt: Date;

  @Field(() => DateTimeScalar, { description: "When it ends." })
  @Column("timestamptz")
  endsAt: Date;

  @Field(() => Int, {
    nullable: true,
    description: "The most people who get a place; null for no limit. Unit: people.",
  })
  @Column("integer", { nullable: true })
  capacity: number | null;

  /** One more with each change of time or place: a calendar takes the file with the higher one. */
  @Column("integer", { default: 0 })
  revision: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was called off; null while it stands." })
  @Column("timestamptz", { nullable: true })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was called off; null while it stands." })
  @Column("text", { nullable: true })
  cancelReason: string | null;
}

/**
 * A person in a session: the place, and whether one came. The unit is that of the post held when the row was made, so that
 * what a unit had stays with the unit.
 */
@ObjectType({
  implements: Node,
  description:
    "A person's part in a session: the place (pendaftaran) and whether one came (kehadiran). Source: registrations, the code shown in the room, lists. Fresh: at every reading.",
})
@Entity("training_registration")
@Index(["sessionKey", "employeeKey"], { unique: true })
export class TrainingRegistration extends Node {
  @ForeignKey(() => TrainingSession)
  @Column("uuid")
  sessionKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  unitKey: string | null;

  @Field(() => RegistrationStatus, { description: "Where the place stands." })
  @Column("enum", { enum: RegistrationStatus, enumName: "training_registration_status" })
  status: RegistrationStatus;

  /** Since when it stands so: who waits longest gets the next place. */
  @Field(() => DateTimeScalar, { description: "Since when it stands so." })
  @Column("timestamptz")
  since: Date;

  /** Null when it was the person. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  askedByKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the person was there; null when not, or not yet." })
  @Column("timestamptz", { nullable: true })
  attendedAt: Date | null;

  @Field(() => AttendanceMeans, { nullable: true, description: "How that is known; null with it." })
  @Column("enum", { enum: AttendanceMeans, enumName: "training_attendance_means", nullable: true })
  attendedBy: AttendanceMeans | null;

  /** When the person was reminded of the session: once. */
  @Column("timestamptz", { nullable: true })
  remindedAt: Date | null;
}

/** One go at a programme's quiz, by someone who was there. */
@Entity("training_attempt")
export class TrainingAttempt {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => TrainingRegistration)
  @Column("uuid")
  registrationKey: string;

  @Column("timestamptz")
  at: Date;

  /** 0 to 100. */
  @Column("integer")
  score: number;

  @Column("boolean")
  isPassed: boolean;
}

/** What is certified is kept as it was: a name or a title that changes later changes no certificate. */
@Entity("training_certificate")
export class TrainingCertificate {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => TrainingRegistration)
  @Column("uuid")
  registrationKey: string;

  @Index({ unique: true })
  @Column("text")
  code: string;

  @Column("text")
  holderName: string;

  @Column("text")
  programmeTitle: string;

  @Column("double precision")
  lessonHours: number;

  @Column("date")
  heldOn: string;

  /** Of the quiz, 0 to 100; null when there was none. */
  @Column("integer", { nullable: true })
  score: number | null;

  @Column("timestamptz")
  issuedAt: Date;

  /** When it was taken back; null while it stands. */
  @Column("timestamptz", { nullable: true })
  withdrawnAt: Date | null;

  /** Read by those who see the part that it is of. */
  @Column("text", { nullable: true })
  withdrawnReason: string | null;
}
