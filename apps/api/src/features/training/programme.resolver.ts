import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, Float, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, nestedList, type Page } from "../../platform/connection.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { NumberExplanation, stating } from "../../platform/number-explanation.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { findTopUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { gapList, loadCoverageOf, TrainingGapsArgs, type CoverageRow } from "./gap.list.ts";
import { loadMaterialsOf, loadQuestionsOf, type MaterialRow, type ProgrammeRow } from "./programme.loaders.ts";
import { loadRegistration, type RegistrationRow, type SessionRow } from "./session.loaders.ts";
import { programmeList, sessionList, TrainingProgrammesArgs, TrainingSessionsArgs } from "./training.list.ts";
import { bringsPeople, keepsTraining } from "./training.policy.ts";
import { TrainingCoverage, TrainingGap, TrainingQuiz } from "./training.type.ts";
import { TrainingMaterial, TrainingProgramme } from "./training-programme.entity.ts";
import { TrainingRegistration, TrainingSession } from "./training-session.entity.ts";

const TrainingProgrammeConnection = connectionType("TrainingProgramme", () => TrainingProgramme);
export const TrainingSessionConnection = connectionType("TrainingSession", () => TrainingSession);
const TrainingGapConnection = connectionType("TrainingGap", () => TrainingGap);

const loadSessionsOf = nestedList<SessionRow, TrainingSessionsArgs>(
  (scope, args) => sessionList(scope, args),
  () => sql`s.programme_key = parent.key`,
);
const loadGapsOf = nestedList<TrainingGap, TrainingGapsArgs>(
  (scope, args) => gapList(scope, args),
  () => sql`g.key = parent.key`,
);

@Resolver(() => TrainingProgramme)
export class TrainingProgrammeResolver {
  @Query(() => TrainingProgrammeConnection, { description: "Programmes of training and socialisation, by name." })
  trainingProgrammes(
    @Args(() => TrainingProgrammesArgs) args: TrainingProgrammesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProgrammeRow>> {
    return listPage<ProgrammeRow>(scope, programmeList(args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => [TrainingMaterial], { description: "What is read or watched, the first put up first." })
  materials(@Root() { key }: ProgrammeRow, @Ctx() scope: Scope): Promise<MaterialRow[]> {
    return loadMaterialsOf(scope, key);
  }

  @FieldResolver(() => [TrainingQuiz], { description: "The quiz as it is asked today; empty where there is none." })
  async questions(@Root() { key }: ProgrammeRow, @Ctx() scope: Scope): Promise<TrainingQuiz[]> {
    const found = await loadQuestionsOf(scope, key);
    return found.map(({ key: questionKey, ...question }) => ({
      ...question,
      id: globalId("TrainingQuestion", questionKey),
    }));
  }

  @FieldResolver(() => TrainingSessionConnection, { description: "Its sessions, the last first." })
  sessions(
    @Root() { key }: ProgrammeRow,
    @Args(() => TrainingSessionsArgs) args: TrainingSessionsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SessionRow>> {
    return loadSessionsOf(scope, key, args, info);
  }

  @FieldResolver(() => TrainingGapConnection, {
    description:
      "Who ought to have it and was in none of its sessions, by name: of the agency for the performance team, of the own units for a head; of nobody for others.",
  })
  gaps(
    @Root() { key }: ProgrammeRow,
    @Args(() => TrainingGapsArgs) args: TrainingGapsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<TrainingGap>> {
    return loadGapsOf(scope, key, args, info);
  }

  @FieldResolver(() => [TrainingCoverage], {
    description: "How far it has come, for a unit's own people and each unit directly below with all below that.",
  })
  async coverage(
    @Root() { key }: ProgrammeRow,
    @Arg("unitId", () => ID, { nullable: true, description: "The unit; the whole agency without it." })
    unitId: string | null,
    @Ctx() scope: Scope,
  ): Promise<CoverageRow[]> {
    const unitKey = unitId == null ? (await findTopUnit(scope))?.key : keyOf("OrgUnit", unitId);
    return unitKey === undefined ? [] : loadCoverageOf(scope, key, unitKey);
  }

  @FieldResolver(() => Int, { description: "How many questions the quiz has; 0 where there is none." })
  async questionCount(@Root() { key }: ProgrammeRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadQuestionsOf(scope, key)).length;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change it now." })
  viewerMayChange(@Root() { closedAt }: ProgrammeRow, @Ctx() scope: Scope): boolean {
    return closedAt === null && keepsTraining(actorOf(scope));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may open it again." })
  viewerMayReopen(@Root() { closedAt }: ProgrammeRow, @Ctx() scope: Scope): boolean {
    return closedAt !== null && keepsTraining(actorOf(scope));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may bring people to its sessions, and see who has not had it.",
  })
  viewerMayBring(@Root() _programme: ProgrammeRow, @Ctx() scope: Scope): boolean {
    return bringsPeople(actorOf(scope));
  }
}

@Resolver(() => TrainingMaterial)
export class TrainingMaterialResolver {
  @FieldResolver(() => String, { description: "Where it is read: an address elsewhere, or of the file here." })
  address(@Root() { key, url }: MaterialRow): string {
    return url ?? `/files/training/materials/${globalId("TrainingMaterial", key)}`;
  }
}

const COVERAGE_RULE =
  "Of the people who hold a post for good today, of the kinds that ought to have the programme (DUE, each person once), those who were there in one of its sessions (HAD), and of the others those with an open place or invitation (COMING). The share is HAD of DUE.";

@Resolver(() => TrainingCoverage)
export class TrainingCoverageResolver {
  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() { unitKey }: CoverageRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Float, { description: "Share of those who had it, 0 to 1." })
  share(@Root() { dueCount, hadCount }: CoverageRow): number {
    return dueCount === 0 ? 0 : hadCount / dueCount;
  }

  @FieldResolver(() => NumberExplanation, { description: "How the numbers came about." })
  explanation(@Root() { dueCount, hadCount, comingCount }: CoverageRow): NumberExplanation {
    return { rule: COVERAGE_RULE, lines: stating({ DUE: dueCount, HAD: hadCount, COMING: comingCount }) };
  }
}

@Resolver(() => TrainingGap)
export class TrainingGapResolver {
  @FieldResolver(() => Employee, { description: "The person." })
  employee(@Root() { employeeKey }: TrainingGap, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post by which it is due." })
  position(@Root() { positionKey }: TrainingGap, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, positionKey);
  }

  @FieldResolver(() => TrainingRegistration, {
    nullable: true,
    description: "What stands open in a session ahead; null when there is nothing.",
  })
  coming(@Root() { registrationKey }: TrainingGap, @Ctx() scope: Scope): Promise<RegistrationRow | null> | null {
    return registrationKey === null ? null : loadRegistration(scope, registrationKey);
  }
}
