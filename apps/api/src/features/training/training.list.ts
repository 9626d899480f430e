import { RegistrationStatus, SessionMode, TrainingKind } from "@andir/domain/training";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compareIds,
  compileFilter,
  DateTimeComparison,
  enumComparison,
  IdComparison,
  StringComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { programmeColumns } from "./programme.loaders.ts";
import { registrationColumns, sessionColumns } from "./session.loaders.ts";
import { visibleRegistrations } from "./training.policy.ts";

const TrainingKindComparison = enumComparison("TrainingKind", TrainingKind);
const TrainingModeComparison = enumComparison("TrainingMode", SessionMode);
const StatusComparison = enumComparison("TrainingRegistrationStatus", RegistrationStatus);

@InputType({ description: "Which programmes." })
export class TrainingProgrammeFilter implements Combinable<TrainingProgrammeFilter> {
  @Field(() => [TrainingProgrammeFilter], combination.and)
  and?: TrainingProgrammeFilter[] | null;

  @Field(() => [TrainingProgrammeFilter], combination.or)
  or?: TrainingProgrammeFilter[] | null;

  @Field(() => TrainingProgrammeFilter, combination.not)
  not?: TrainingProgrammeFilter | null;

  @Field(() => StringComparison, { nullable: true, description: "By name." })
  title?: StringComparison | null;

  @Field(() => TrainingKindComparison, { nullable: true, description: "By what it is for." })
  kind?: EnumComparison<TrainingKind> | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that are closed, or only the others." })
  isClosed?: boolean | null;
}

@ArgsType()
export class TrainingProgrammesArgs extends PageArgs {
  @Field(() => TrainingProgrammeFilter, { nullable: true, description: "Which; all without it." })
  filter?: TrainingProgrammeFilter | null;
}

/** By name. */
export const programmeList = ({ filter }: TrainingProgrammesArgs): ListSource => ({
  list: "trainingProgrammes",
  columns: () => programmeColumns,
  from: sql`training_programme g`,
  where: [
    compileFilter(filter, {
      title: (value) => compare(sql`g.title`, "text", value),
      kind: (value) => compare(sql`g.kind`, "training_kind", value),
      isClosed: (value) => sql`(g.closed_at is not null) = ${value}::boolean`,
    }),
  ],
  order: [
    { sql: sql`g.title`, type: "text", nullable: false, name: "TITLE", direction: "ASC" },
    { sql: sql`g.key`, type: "uuid", nullable: false, name: "key", direction: "ASC" },
  ],
});

@InputType({ description: "Which sessions." })
export class TrainingSessionFilter implements Combinable<TrainingSessionFilter> {
  @Field(() => [TrainingSessionFilter], combination.and)
  and?: TrainingSessionFilter[] | null;

  @Field(() => [TrainingSessionFilter], combination.or)
  or?: TrainingSessionFilter[] | null;

  @Field(() => TrainingSessionFilter, combination.not)
  not?: TrainingSessionFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By the programme." })
  programme?: IdComparison | null;

  @Field(() => TrainingModeComparison, { nullable: true, description: "In a room, or by a link." })
  mode?: EnumComparison<SessionMode> | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it begins." })
  startsAt?: DateTimeComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it ends." })
  endsAt?: DateTimeComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that were called off, or only the others." })
  isCancelled?: boolean | null;
}

const sessionCondition = (filter: TrainingSessionFilter | null | undefined): Sql =>
  compileFilter(filter, {
    programme: (value) => compareIds(sql`s.programme_key`, "TrainingProgramme", value),
    mode: (value) => compare(sql`s.mode`, "training_mode", value),
    startsAt: (value) => compare(sql`s.starts_at`, "timestamptz", value),
    endsAt: (value) => compare(sql`s.ends_at`, "timestamptz", value),
    isCancelled: (value) => sql`(s.cancelled_at is not null) = ${value}::boolean`,
  });

export const TrainingSessionOrderField = { STARTS_AT: "STARTS_AT" } as const;
export type TrainingSessionOrderField = (typeof TrainingSessionOrderField)[keyof typeof TrainingSessionOrderField];
registerEnumType(TrainingSessionOrderField, {
  name: "TrainingSessionOrderField",
  description: "What sessions can be ordered by.",
  valuesConfig: { STARTS_AT: { description: "When it begins." } },
});

@InputType({ description: "An order of sessions." })
export class TrainingSessionOrder {
  @Field(() => TrainingSessionOrderField, { description: "By what." })
  field: TrainingSessionOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class TrainingSessionsArgs extends PageArgs {
  @Field(() => TrainingSessionFilter, { nullable: true, description: "Which; all without it." })
  filter?: TrainingSessionFilter | null;

  @Field(() => [TrainingSessionOrder], { nullable: true, description: "In which order; the last first without it." })
  orderBy?: TrainingSessionOrder[] | null;
}

export const sessionList = (scope: Scope, { filter, orderBy }: TrainingSessionsArgs): ListSource => ({
  list: "trainingSessions",
  columns: () => sessionColumns(scope),
  from: sql`training_session s`,
  where: [sessionCondition(filter)],
  order: orderTerms(
    orderBy,
    [{ field: "STARTS_AT", direction: "DESC" }],
    { STARTS_AT: { sql: sql`s.starts_at`, type: "timestamptz", nullable: false } },
    sql`s.key`,
  ),
});

@InputType({ description: "Which parts in sessions." })
export class TrainingRegistrationFilter implements Combinable<TrainingRegistrationFilter> {
  @Field(() => [TrainingRegistrationFilter], combination.and)
  and?: TrainingRegistrationFilter[] | null;

  @Field(() => [TrainingRegistrationFilter], combination.or)
  or?: TrainingRegistrationFilter[] | null;

  @Field(() => TrainingRegistrationFilter, combination.not)
  not?: TrainingRegistrationFilter | null;

  @Field(() => Boolean, { nullable: true, description: "Only your own, or only those of others." })
  isMine?: boolean | null;

  @Field(() => IdComparison, { nullable: true, description: "By the session." })
  session?: IdComparison | null;

  @Field(() => TrainingSessionFilter, { nullable: true, description: "By what is true of the session." })
  sessionMatches?: TrainingSessionFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit of the person when the place was taken." })
  unit?: OrgUnitScope | null;

  @Field(() => StatusComparison, { nullable: true, description: "By where the place stands." })
  status?: EnumComparison<RegistrationStatus> | null;

  @Field(() => Boolean, { nullable: true, description: "Only those who were there, or only the others." })
  attended?: boolean | null;
}

@ArgsType()
export class TrainingRegistrationsArgs extends PageArgs {
  @Field(() => TrainingRegistrationFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: TrainingRegistrationFilter | null;
}

/** The last session first. */
export const registrationList = (scope: Scope, { filter }: TrainingRegistrationsArgs): ListSource => ({
  list: "trainingRegistrations",
  columns: () => registrationColumns,
  from: sql`training_registration r join training_session s on s.key = r.session_key`,
  where: [
    visibleRegistrations(actorOf(scope)),
    compileFilter(filter, {
      isMine: (value) => sql`(${ownedBy(actorOf(scope), "r.employee_key")}) is ${value ? sql`true` : sql`not true`}`,
      session: (value) => compareIds(sql`r.session_key`, "TrainingSession", value),
      sessionMatches: (value) => sessionCondition(value),
      unit: (value) => withinUnit(sql`r.unit_key`, value),
      status: (value) => compare(sql`r.status`, "training_registration_status", value),
      attended: (value) => sql`(r.attended_at is not null) = ${value}::boolean`,
    }),
  ],
  order: [
    { sql: sql`s.starts_at`, type: "timestamptz", nullable: false, name: "STARTS_AT", direction: "DESC" },
    { sql: sql`r.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
  subject: () => "row",
});
