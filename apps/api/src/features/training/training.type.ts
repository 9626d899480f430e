import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/scalars.ts";

@ObjectType({
  description: "A question of a programme's quiz (soal kuis). Source: the performance team. Fresh: at every reading.",
})
export class TrainingQuiz {
  @Field(() => ID, { description: "Names the question in an answer." })
  id: string;

  @Field(() => String, { description: "What is asked." })
  text: string;

  @Field(() => [String], { description: "Answers to choose from." })
  options: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      "Place of the right answer, from 0; null for all but those who keep the programme. Unit: place in the list.",
  })
  correct: number | null;
}

@ObjectType({ description: "The code that is shown in the room; those who are there type it." })
export class TrainingAttendanceCode {
  @Field(() => String, { description: "Six digits." })
  code: string;

  @Field(() => DateTimeScalar, { description: "When the next one takes its place." })
  validUntil: Date;
}

@ObjectType({ description: "What is certified of a person's part in a session (sertifikat)." })
export class TrainingCertificateShown {
  @Field(() => String, { description: "By which anyone checks it, at /verify and the code." })
  code: string;

  @Field(() => DateTimeScalar, { description: "When it was issued." })
  issuedAt: Date;

  @Field(() => String, { nullable: true, description: "Address of the PDF here; null once it was withdrawn." })
  url: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was withdrawn; null while it stands." })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was withdrawn; null while it stands." })
  withdrawnReason: string | null;

  @Field(() => Boolean, { description: "Whether you may withdraw it." })
  viewerMayWithdraw: boolean;
}

@ObjectType({
  description:
    "How many of those who ought to have a programme have had it, in a unit and all below it. Source: posts held today, and attendance. Fresh: at every reading.",
})
export class TrainingCoverage {
  readonly unitKey: string;

  @Field(() => Boolean, { description: "Whether it is of the unit's own people alone, without the units below it." })
  isOwnAlone: boolean;

  @Field(() => Int, { description: "People whose post is of the kinds that ought to have it." })
  dueCount: number;

  @Field(() => Int, { description: "Of these, people who were there in one of its sessions." })
  hadCount: number;

  @Field(() => Int, { description: "Of the others, people who are asked to a session ahead, wait or have a place." })
  comingCount: number;
}

@ObjectType({
  description:
    "Someone who ought to have had a programme and was in none of its sessions. Source: posts held today, and attendance. Fresh: at every reading.",
})
export class TrainingGap {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly registrationKey: string | null;
}
