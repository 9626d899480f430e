import { PositionKind } from "@andir/domain/position-kind";
import { SessionMode, TrainingKind } from "@andir/domain/training";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";

@InputType({ description: "A programme, new or changed." })
export class SaveTrainingProgrammeInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The programme to change; a new one without it." })
  programmeId?: string | null;

  @Field(() => String, { description: "Its name, as the certificate has it; at most 200 characters." })
  title: string;

  @Field(() => TrainingKind, { description: "What it is for." })
  kind: TrainingKind;

  @Field(() => String, { description: "What one learns, for whom it is, what to bring; at most 4,000 characters." })
  description: string;

  @Field(() => Float, { description: "Lesson hours of 45 minutes (jam pelajaran), above 0, at most 1,000." })
  lessonHours: number;

  @Field(() => [PositionKind], {
    nullable: true,
    description: "Kinds of post that ought to have it; everyone without.",
  })
  audience?: PositionKind[] | null;

  @Field(() => Int, { defaultValue: 70, description: "The least score of the quiz that passes, 1 to 100 percent." })
  passMark: number;
}

@InputType({ description: "Which programme is closed." })
export class CloseTrainingProgrammeInput extends MutationInput {
  @Field(() => ID, { description: "The programme." })
  programmeId: string;
}

@InputType({ description: "Which programme is opened again." })
export class ReopenTrainingProgrammeInput extends MutationInput {
  @Field(() => ID, { description: "The programme." })
  programmeId: string;
}

@InputType({ description: "A question of a quiz." })
export class TrainingQuestionInput {
  @Field(() => String, { description: "What is asked; at most 500 characters." })
  text: string;

  @Field(() => [String], { description: "2 to 6 answers to choose from, each at most 300 characters." })
  options: string[];

  @Field(() => Int, { description: "Place of the right one among them, from 0." })
  correct: number;
}

@InputType({ description: "The whole quiz of a programme, in the place of the one it has." })
export class SaveTrainingQuizInput extends MutationInput {
  @Field(() => ID, { description: "The programme." })
  programmeId: string;

  @Field(() => [TrainingQuestionInput], { description: "The questions in their order, at most 20; none for no quiz." })
  questions: TrainingQuestionInput[];
}

@InputType({ description: "Material that is kept elsewhere." })
export class AddTrainingLinkInput extends MutationInput {
  @Field(() => ID, { description: "The programme." })
  programmeId: string;

  @Field(() => String, { description: "What one finds there; at most 200 characters." })
  name: string;

  @Field(() => String, { description: "Its address, beginning with https:// or http://." })
  url: string;
}

@InputType({ description: "Which material is taken away." })
export class RemoveTrainingMaterialInput extends MutationInput {
  @Field(() => ID, { description: "The material." })
  materialId: string;
}

@InputType({ description: "A session, new or changed." })
export class SaveTrainingSessionInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The session to change; a new one without it." })
  sessionId?: string | null;

  @Field(() => ID, { description: "The programme." })
  programmeId: string;

  @Field(() => SessionMode, { description: "In a room, or by a link." })
  mode: SessionMode;

  @Field(() => String, { nullable: true, description: "Room and address; needed in a room." })
  place?: string | null;

  @Field(() => String, { nullable: true, description: "Address of the meeting; needed online." })
  link?: string | null;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  startsAt: Date;

  @Field(() => DateTimeScalar, { description: "When it ends, at most 24 hours later." })
  endsAt: Date;

  @Field(() => Int, { nullable: true, description: "The most people who get a place; no limit without it." })
  capacity?: number | null;
}

@InputType({ description: "Which session is called off, and why." })
export class CancelTrainingSessionInput extends MutationInput {
  @Field(() => ID, { description: "The session." })
  sessionId: string;

  @Field(() => String, { description: "Why: those who have a place read it." })
  reason: string;
}

@InputType({ description: "A session for oneself." })
export class OwnTrainingInput extends MutationInput {
  @Field(() => ID, { description: "The session." })
  sessionId: string;
}

@InputType({ description: "People for a session." })
export class BringToTrainingInput extends MutationInput {
  @Field(() => ID, { description: "The session." })
  sessionId: string;

  @Field(() => [ID], { description: "The people, at most 500." })
  employeeIds: string[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: "True to ask them to come, which each of them answers; false to give them a place at once.",
  })
  isInvitation: boolean;
}

@InputType({ description: "The code that is shown in the room." })
export class ConfirmTrainingAttendanceInput {
  @Field(() => ID, { description: "The session." })
  sessionId: string;

  @Field(() => String, { description: "Six digits." })
  code: string;
}

@InputType({ description: "A row of an attendance list." })
export class AttendanceListRow {
  @Field(() => Int, { description: "Its line in the file, from 1, by which problems name it." })
  line: number;

  @Field(() => String, { description: "The NIP: 18 digits, spaces aside." })
  nip: string;
}

@InputType({ description: "Who was there, from a list." })
export class ImportTrainingAttendanceInput extends MutationInput {
  @Field(() => ID, { description: "The session." })
  sessionId: string;

  @Field(() => [AttendanceListRow], { description: "The rows, at most 1,000." })
  rows: AttendanceListRow[];

  @Field(() => Boolean, { defaultValue: false, description: "Only look what it would do." })
  isTrial: boolean;
}

@InputType({ description: "Which certificate is withdrawn, and why." })
export class WithdrawTrainingCertificateInput extends MutationInput {
  @Field(() => String, { description: "Its code, as it is printed." })
  code: string;

  @Field(() => String, { description: "Why; at most 1,000 characters. Who holds it reads it." })
  reason: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the person was not there: the attendance is then taken back as well.",
  })
  wasAbsent: boolean;
}

@InputType({ description: "An answer in a quiz." })
export class TrainingAnswerInput {
  @Field(() => ID, { description: "The question." })
  questionId: string;

  @Field(() => Int, { description: "Place of the chosen answer, from 0." })
  option: number;
}

@InputType({ description: "One go at the quiz." })
export class TakeTrainingQuizInput extends MutationInput {
  @Field(() => ID, { description: "The session in which you were." })
  sessionId: string;

  @Field(() => [TrainingAnswerInput], { description: "An answer to each question." })
  answers: TrainingAnswerInput[];
}
