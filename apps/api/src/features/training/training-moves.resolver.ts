import { Arg, Ctx, Field, Float, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { withdrawCertificate } from "./certificate-withdrawal.service.ts";
import { confirmAttendance, importAttendance } from "./attendance.service.ts";
import {
  addLink,
  closeProgramme,
  removeMaterial,
  reopenProgramme,
  saveProgramme,
  saveQuiz,
} from "./programme.service.ts";
import type { ProgrammeRow } from "./programme.loaders.ts";
import { takeQuiz } from "./quiz.service.ts";
import { bring, leave, register } from "./registration.service.ts";
import { loadRegistration, loadSession, type RegistrationRow, type SessionRow } from "./session.loaders.ts";
import { cancelSession, saveSession } from "./session.service.ts";
import {
  AddTrainingLinkInput,
  BringToTrainingInput,
  CancelTrainingSessionInput,
  CloseTrainingProgrammeInput,
  ConfirmTrainingAttendanceInput,
  ImportTrainingAttendanceInput,
  OwnTrainingInput,
  RemoveTrainingMaterialInput,
  ReopenTrainingProgrammeInput,
  SaveTrainingProgrammeInput,
  SaveTrainingQuizInput,
  SaveTrainingSessionInput,
  TakeTrainingQuizInput,
  WithdrawTrainingCertificateInput,
} from "./training.inputs.ts";
import { TrainingProgramme } from "./training-programme.entity.ts";
import { TrainingRegistration, TrainingSession } from "./training-session.entity.ts";

const programmePayload = (type: string, description: string) =>
  payloadType(
    type,
    description,
    "programme",
    () => TrainingProgramme,
    "The programme as it is now; null when it failed.",
  );
const sessionPayload = (type: string, description: string) =>
  payloadType(type, description, "session", () => TrainingSession, "The session as it is now; null when it failed.");
const ownPayload = (type: string, description: string) =>
  payloadType(
    type,
    description,
    "registration",
    () => TrainingRegistration,
    "Your part as it is now; null when it failed.",
  );

const SaveProgramme = programmePayload("SaveTrainingProgrammePayload", "The outcome of saving a programme.");
const CloseProgramme = programmePayload("CloseTrainingProgrammePayload", "The outcome of closing a programme.");
const ReopenProgramme = programmePayload("ReopenTrainingProgrammePayload", "The outcome of opening a programme again.");
const SaveQuiz = programmePayload("SaveTrainingQuizPayload", "The outcome of setting a quiz.");
const AddLink = programmePayload("AddTrainingLinkPayload", "The outcome of adding material.");
const RemoveMaterial = programmePayload("RemoveTrainingMaterialPayload", "The outcome of taking material away.");
const SaveSession = sessionPayload("SaveTrainingSessionPayload", "The outcome of saving a session.");
const CancelSession = sessionPayload("CancelTrainingSessionPayload", "The outcome of calling a session off.");
const Register = ownPayload("RegisterForTrainingPayload", "The outcome of taking a place.");
const Leave = ownPayload("LeaveTrainingPayload", "The outcome of giving a place up.");
const Confirm = ownPayload("ConfirmTrainingAttendancePayload", "The outcome of saying that one is there.");

const Withdraw = payloadType(
  "WithdrawTrainingCertificatePayload",
  "The outcome of withdrawing a certificate.",
  "registration",
  () => TrainingRegistration,
  "The part that it is of, as it is now; null when it failed.",
);

@ObjectType({ description: "The outcome of bringing people to a session." })
class BringToTrainingPayload {
  @Field(() => TrainingSession, { nullable: true, description: "The session as it is now; null when it failed." })
  session: SessionRow | null;

  @Field(() => Int, { nullable: true, description: "How many were asked to come, or got a place or one in the list." })
  brought: number | null;

  @Field(() => Int, { nullable: true, description: "Of these, how many wait for a place." })
  waiting: number | null;

  @Field(() => Int, { nullable: true, description: "How many had a place or were asked already." })
  known: number | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of entering who was there from a list." })
class ImportTrainingAttendancePayload {
  @Field(() => TrainingSession, { nullable: true, description: "The session as it is now; null when it failed." })
  session: SessionRow | null;

  @Field(() => Int, { nullable: true, description: "How many are new; null when it failed." })
  fresh: number | null;

  @Field(() => Int, { nullable: true, description: "How many were entered before; null when it failed." })
  known: number | null;

  @Field(() => [Problem], { description: "What to mend, row by row; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of a go at the quiz." })
class TakeTrainingQuizPayload {
  @Field(() => TrainingRegistration, { nullable: true, description: "Your part as it is now; null when it failed." })
  registration: RegistrationRow | null;

  @Field(() => Float, { nullable: true, description: "In percent of the questions; null when it failed." })
  score: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it passed; null when it failed." })
  isPassed: boolean | null;

  @Field(() => [String], { description: "Ids of the questions to look at again, without the answer." })
  wrongQuestionIds: string[];

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

type ProgrammePayload = Payload<"programme", ProgrammeRow>;
type SessionPayload = Payload<"session", SessionRow>;
type OwnPayload = Payload<"registration", RegistrationRow>;

@Resolver(() => TrainingProgramme)
export class TrainingKeepingResolver {
  @Mutation(() => SaveProgramme, { description: "Puts up a programme, or changes one. By the performance team." })
  async saveTrainingProgramme(
    @Arg("input", () => SaveTrainingProgrammeInput, { description: "What it is." }) input: SaveTrainingProgrammeInput,
    @Ctx() scope: Scope,
  ): Promise<ProgrammePayload> {
    return payloadOf("programme")(await saveProgramme(scope, input));
  }

  @Mutation(() => CloseProgramme, { description: "Closes a programme: what was held stays. By the performance team." })
  async closeTrainingProgramme(
    @Arg("input", () => CloseTrainingProgrammeInput, { description: "Which." }) input: CloseTrainingProgrammeInput,
    @Ctx() scope: Scope,
  ): Promise<ProgrammePayload> {
    return payloadOf("programme")(await closeProgramme(scope, input));
  }

  @Mutation(() => ReopenProgramme, { description: "Opens a closed programme again. By the performance team." })
  async reopenTrainingProgramme(
    @Arg("input", () => ReopenTrainingProgrammeInput, { description: "Which." }) input: ReopenTrainingProgrammeInput,
    @Ctx() scope: Scope,
  ): Promise<ProgrammePayload> {
    return payloadOf("programme")(await reopenProgramme(scope, input));
  }

  @Mutation(() => Withdraw, {
    description:
      "Withdraws a certificate: who checks it reads that it does not count, and who holds it why. By the performance team.",
  })
  async withdrawTrainingCertificate(
    @Arg("input", () => WithdrawTrainingCertificateInput, { description: "Which, and why." })
    input: WithdrawTrainingCertificateInput,
    @Ctx() scope: Scope,
  ): Promise<OwnPayload> {
    return payloadOf("registration")(await withdrawCertificate(scope, input));
  }

  @Mutation(() => SaveQuiz, { description: "Sets the quiz of a programme. By the performance team." })
  async saveTrainingQuiz(
    @Arg("input", () => SaveTrainingQuizInput, { description: "The questions." }) input: SaveTrainingQuizInput,
    @Ctx() scope: Scope,
  ): Promise<ProgrammePayload> {
    return payloadOf("programme")(await saveQuiz(scope, input));
  }

  @Mutation(() => AddLink, {
    description:
      "Adds material that is kept elsewhere; files are sent to POST /files/training and the programme. By the performance team.",
  })
  async addTrainingLink(
    @Arg("input", () => AddTrainingLinkInput, { description: "What, and where." }) input: AddTrainingLinkInput,
    @Ctx() scope: Scope,
  ): Promise<ProgrammePayload> {
    return payloadOf("programme")(await addLink(scope, input));
  }

  @Mutation(() => RemoveMaterial, { description: "Takes material away. By the performance team." })
  async removeTrainingMaterial(
    @Arg("input", () => RemoveTrainingMaterialInput, { description: "Which." }) input: RemoveTrainingMaterialInput,
    @Ctx() scope: Scope,
  ): Promise<ProgrammePayload> {
    return payloadOf("programme")(await removeMaterial(scope, input));
  }

  @Mutation(() => SaveSession, { description: "Puts up a session, or changes one. By the performance team." })
  async saveTrainingSession(
    @Arg("input", () => SaveTrainingSessionInput, { description: "When and where." }) input: SaveTrainingSessionInput,
    @Ctx() scope: Scope,
  ): Promise<SessionPayload> {
    return payloadOf("session")(await saveSession(scope, input));
  }

  @Mutation(() => CancelSession, {
    description: "Calls a session off; who has a place is told. By the performance team.",
  })
  async cancelTrainingSession(
    @Arg("input", () => CancelTrainingSessionInput, { description: "Which, and why." })
    input: CancelTrainingSessionInput,
    @Ctx() scope: Scope,
  ): Promise<SessionPayload> {
    return payloadOf("session")(await cancelSession(scope, input));
  }

  @Mutation(() => ImportTrainingAttendancePayload, {
    description: "Enters who was there from a list: all rows, or none with what to mend. By the performance team.",
  })
  async importTrainingAttendance(
    @Arg("input", () => ImportTrainingAttendanceInput, { description: "The list." })
    input: ImportTrainingAttendanceInput,
    @Ctx() scope: Scope,
  ): Promise<ImportTrainingAttendancePayload> {
    const outcome = await importAttendance(scope, input);
    if (Array.isArray(outcome)) return { session: null, fresh: null, known: null, problems: outcome };
    const { sessionKey, fresh, known } = outcome;
    return { session: await loadSession(scope, sessionKey), fresh, known, problems: [] };
  }
}

@Resolver(() => TrainingSession)
export class TrainingPartResolver {
  @Mutation(() => Register, {
    description: "Takes a place in a session, or one in its waiting list; so an invitation is answered too.",
  })
  async registerForTraining(
    @Arg("input", () => OwnTrainingInput, { description: "Which session." }) input: OwnTrainingInput,
    @Ctx() scope: Scope,
  ): Promise<OwnPayload> {
    return payloadOf("registration")(await register(scope, input));
  }

  @Mutation(() => Leave, { description: "Gives a place up, or says no to an invitation; the next one moves up." })
  async leaveTraining(
    @Arg("input", () => OwnTrainingInput, { description: "Which session." }) input: OwnTrainingInput,
    @Ctx() scope: Scope,
  ): Promise<OwnPayload> {
    return payloadOf("registration")(await leave(scope, input));
  }

  @Mutation(() => BringToTrainingPayload, {
    description:
      "Asks people to come to a session, or gives them places: the performance team anyone, a head the people of the own units.",
  })
  async bringToTraining(
    @Arg("input", () => BringToTrainingInput, { description: "Whom, and to which." }) input: BringToTrainingInput,
    @Ctx() scope: Scope,
  ): Promise<BringToTrainingPayload> {
    const outcome = await bring(scope, input);
    if (Array.isArray(outcome)) return { session: null, brought: null, waiting: null, known: null, problems: outcome };
    const { sessionKey, ...counts } = outcome;
    return { session: await loadSession(scope, sessionKey), ...counts, problems: [] };
  }

  @Mutation(() => Confirm, {
    description:
      "Says by the code that is shown in the room that one is there. Takes no idempotency key: twice is no fault, and of a code nothing is kept.",
  })
  async confirmTrainingAttendance(
    @Arg("input", () => ConfirmTrainingAttendanceInput, { description: "The code." })
    input: ConfirmTrainingAttendanceInput,
    @Ctx() scope: Scope,
  ): Promise<OwnPayload> {
    return payloadOf("registration")(await confirmAttendance(scope, input));
  }

  @Mutation(() => TakeTrainingQuizPayload, { description: "One go at the quiz of a session in which one was." })
  async takeTrainingQuiz(
    @Arg("input", () => TakeTrainingQuizInput, { description: "The answers." }) input: TakeTrainingQuizInput,
    @Ctx() scope: Scope,
  ): Promise<TakeTrainingQuizPayload> {
    const outcome = await takeQuiz(scope, input);
    if (Array.isArray(outcome))
      return { registration: null, score: null, isPassed: null, wrongQuestionIds: [], problems: outcome };
    const { registrationKey, ...result } = outcome;
    return { registration: await loadRegistration(scope, registrationKey), ...result, problems: [] };
  }
}
