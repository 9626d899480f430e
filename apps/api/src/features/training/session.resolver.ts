import { QUIZ_ATTEMPTS_A_DAY } from "@andir/domain/training";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import sql from "sql-template-tag";
import { listPage, nestedList, type Page } from "../../platform/connection.ts";
import { globalId } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { attendanceCode } from "./attendance.service.ts";
import { loadProgramme, loadQuestionsOf, type ProgrammeRow } from "./programme.loaders.ts";
import { TrainingSessionConnection } from "./programme.resolver.ts";
import { TrainingRegistrationConnection } from "./registration-aggregates.ts";
import {
  isOpen,
  isUnderWay,
  loadLink,
  loadOwnRegistration,
  loadResult,
  loadSession,
  loadSessionCounts,
  loadWaitingPlace,
  type RegistrationRow,
  type SessionRow,
} from "./session.loaders.ts";
import { registrationList, sessionList, TrainingRegistrationsArgs, TrainingSessionsArgs } from "./training.list.ts";
import { bringsPeople, keepsTraining } from "./training.policy.ts";
import { TrainingAttendanceCode, TrainingCertificateShown } from "./training.type.ts";
import { TrainingProgramme } from "./training-programme.entity.ts";
import { TrainingRegistration, TrainingSession } from "./training-session.entity.ts";

const loadRegistrationsOf = nestedList<RegistrationRow, TrainingRegistrationsArgs>(
  (scope, args) => registrationList(scope, args),
  () => sql`r.session_key = parent.key`,
);

@Resolver(() => TrainingSession)
export class TrainingSessionResolver {
  @Query(() => TrainingSessionConnection, { description: "Sessions of all programmes, the last first." })
  trainingSessions(
    @Args(() => TrainingSessionsArgs) args: TrainingSessionsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SessionRow>> {
    return listPage<SessionRow>(scope, sessionList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => TrainingProgramme, { description: "The programme." })
  programme(@Root() { programmeKey }: SessionRow, @Ctx() scope: Scope): Promise<ProgrammeRow> {
    return loadProgramme.required(scope, programmeKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Address of the meeting; null in a room, and for those who have no place and are not asked to come.",
  })
  async link(@Root() { key }: SessionRow, @Ctx() scope: Scope): Promise<string | null> {
    return (await loadLink(scope, key))?.link ?? null;
  }

  @FieldResolver(() => Int, { description: "How many have a place." })
  async registeredCount(@Root() { key }: SessionRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadSessionCounts.required(scope, key)).registered;
  }

  @FieldResolver(() => Int, { description: "How many wait for one." })
  async waitingCount(@Root() { key }: SessionRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadSessionCounts.required(scope, key)).waiting;
  }

  @FieldResolver(() => Int, { description: "How many are asked to come and have not answered." })
  async invitedCount(@Root() { key }: SessionRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadSessionCounts.required(scope, key)).invited;
  }

  @FieldResolver(() => Int, { description: "How many were there." })
  async attendedCount(@Root() { key }: SessionRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadSessionCounts.required(scope, key)).attended;
  }

  @FieldResolver(() => TrainingRegistration, { nullable: true, description: "Your own part in it; null without one." })
  viewerRegistration(@Root() { key }: SessionRow, @Ctx() scope: Scope): Promise<RegistrationRow | null> {
    return loadOwnRegistration(scope, key);
  }

  @FieldResolver(() => TrainingRegistrationConnection, {
    description: "Who takes part: all for the performance team, the own unit's for a head, for others themselves.",
  })
  registrations(
    @Root() { key }: SessionRow,
    @Args(() => TrainingRegistrationsArgs) args: TrainingRegistrationsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegistrationRow>> {
    return loadRegistrationsOf(scope, key, args, info);
  }

  @FieldResolver(() => Boolean, { description: "Whether places are still taken and given up." })
  isOpen(@Root() session: SessionRow, @Ctx() scope: Scope): boolean {
    return isOpen(scope, session);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether one says by the code that one is there: from half an hour before to an hour after.",
  })
  takesAttendance(@Root() session: SessionRow, @Ctx() scope: Scope): boolean {
    return isUnderWay(scope, session);
  }

  @FieldResolver(() => TrainingAttendanceCode, {
    nullable: true,
    description: "The code to show in the room; null at other times, and for all but the performance team.",
  })
  attendanceCode(@Root() session: SessionRow, @Ctx() scope: Scope): TrainingAttendanceCode | null {
    return keepsTraining(actorOf(scope)) && isUnderWay(scope, session) ? attendanceCode(scope, session.key) : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change it, and enter who was there." })
  viewerMayChange(@Root() _session: SessionRow, @Ctx() scope: Scope): boolean {
    return keepsTraining(actorOf(scope));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may bring people to it now." })
  viewerMayBring(@Root() session: SessionRow, @Ctx() scope: Scope): boolean {
    return isOpen(scope, session) && bringsPeople(actorOf(scope));
  }

  @FieldResolver(() => String, { description: "Address of its calendar file here (iCalendar)." })
  calendarUrl(@Root() { key }: SessionRow): string {
    return `/files/training/sessions/${globalId("TrainingSession", key)}.ics`;
  }
}

@Resolver(() => TrainingRegistration)
export class TrainingRegistrationResolver {
  @Query(() => TrainingRegistrationConnection, {
    description: "Parts in sessions that you may see, the last session first.",
  })
  trainingRegistrations(
    @Args(() => TrainingRegistrationsArgs) args: TrainingRegistrationsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegistrationRow>> {
    return listPage<RegistrationRow>(scope, registrationList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => TrainingSession, { description: "The session." })
  session(@Root() { sessionKey }: RegistrationRow, @Ctx() scope: Scope): Promise<SessionRow> {
    return loadSession.required(scope, sessionKey);
  }

  @FieldResolver(() => Employee, { description: "The person." })
  employee(@Root() { employeeKey }: RegistrationRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, employeeKey);
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: "The unit of the person when the place was taken; null for one without a post.",
  })
  unit(@Root() { unitKey }: RegistrationRow, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
    return unitKey === null ? null : requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "The place in the waiting list, from 1; null off it. Unit: place in the list.",
  })
  async waitingPlace(@Root() { key, status }: RegistrationRow, @Ctx() scope: Scope): Promise<number | null> {
    return status === "WAITING" ? ((await loadWaitingPlace(scope, key))?.place ?? null) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Best score of the quiz, in percent; null without a go." })
  async bestScore(@Root() { key }: RegistrationRow, @Ctx() scope: Scope): Promise<number | null> {
    return (await loadResult.required(scope, key)).bestScore;
  }

  @FieldResolver(() => Int, {
    description: "How many goes at the quiz are left today; 0 for one who was not there, and where there is no quiz.",
  })
  async quizAttemptsLeft(
    @Root() { key, sessionKey, attendedAt }: RegistrationRow,
    @Ctx() scope: Scope,
  ): Promise<number> {
    if (attendedAt === null) return 0;
    const [session, { attemptsToday }] = await Promise.all([
      loadSession.required(scope, sessionKey),
      loadResult.required(scope, key),
    ]);
    const questions = await loadQuestionsOf(scope, session.programmeKey);
    return questions.length === 0 ? 0 : Math.max(0, QUIZ_ATTEMPTS_A_DAY - attemptsToday);
  }

  @FieldResolver(() => TrainingCertificateShown, { nullable: true, description: "The certificate; null without one." })
  async certificate(@Root() { key }: RegistrationRow, @Ctx() scope: Scope): Promise<TrainingCertificateShown | null> {
    const { code, issuedAt, withdrawnAt, withdrawnReason } = await loadResult.required(scope, key);
    if (code === null || issuedAt === null) return null;
    const isStanding = withdrawnAt === null;
    return {
      code,
      issuedAt,
      url: isStanding ? `/files/training/certificates/${code}.pdf` : null,
      withdrawnAt,
      withdrawnReason,
      viewerMayWithdraw: isStanding && keepsTraining(actorOf(scope)),
    };
  }
}
