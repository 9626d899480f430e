import { RegistrationStatus, TrainingKind } from "@andir/domain/training";
import sql from "sql-template-tag";
import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfInstant } from "../../platform/aggregates/date-bucket.ts";
import { connectionType } from "../../platform/connection.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { openUnitDimension } from "../org-units/unit-dimension.ts";
import { loadProgramme, type ProgrammeRow } from "./programme.loaders.ts";
import { TrainingProgramme } from "./training-programme.entity.ts";
import { TrainingRegistration } from "./training-session.entity.ts";

export const TrainingRegistrationConnection = connectionType("TrainingRegistration", () => TrainingRegistration);

const TrainingRegistrationGroupKey = {
  PROGRAMME: "PROGRAMME",
  KIND: "KIND",
  ORG_UNIT: "ORG_UNIT",
  HELD: "HELD",
  STATUS: "STATUS",
} as const;
registerEnumType(TrainingRegistrationGroupKey, {
  name: "TrainingRegistrationGroupKey",
  description: "What parts in sessions can be grouped by.",
  valuesConfig: {
    PROGRAMME: { description: "The programme." },
    KIND: { description: "What the programme is for." },
    ORG_UNIT: { description: "The unit of the person when the place was taken, or the one above it at `unitLevel`." },
    HELD: { description: "When the session began: the day, or the span that `dateBucket` says." },
    STATUS: { description: "Where the place stands." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class TrainingRegistrationGroupKeys {
  unitKey?: string | null;
  programmeKey?: string | null;

  @Field(() => TrainingKind, { nullable: true, description: "What the programme is for." })
  kind?: TrainingKind | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which the sessions began." })
  heldFrom?: string | null;

  @Field(() => RegistrationStatus, { nullable: true, description: "Where the place stands." })
  status?: RegistrationStatus | null;
}

const types = aggregateTypes("TrainingRegistration", {
  records: "parts in sessions",
  measures: {
    attended: "1 for one who was there, 0 for any other: its average is the share who came.",
    certified: "1 for one who has a certificate, 0 for any other.",
    bestScore: "Best score of the quiz, in percent.",
  },
  distinct: {
    people: "The people.",
    sessions: "The sessions.",
    orgUnits: "The units of the people (unit kerja).",
  },
  key: TrainingRegistrationGroupKey,
  keys: () => TrainingRegistrationGroupKeys,
});

@Resolver(() => TrainingRegistrationGroupKeys)
class ProgrammeOfGroupResolver {
  @FieldResolver(() => TrainingProgramme, { nullable: true, description: "The programme." })
  programme(
    @Root() { programmeKey }: TrainingRegistrationGroupKeys,
    @Ctx() scope: Scope,
  ): Promise<ProgrammeRow> | null {
    return programmeKey == null ? null : loadProgramme.required(scope, programmeKey);
  }
}

const programme = sql`join training_programme g on g.key = s.programme_key`;

/** Only those see rows who see their names, so there is nothing to withhold. */
export const registrationAggregatesResolvers = [
  aggregatesResolver<keyof typeof TrainingRegistrationGroupKey>({
    connection: TrainingRegistrationConnection,
    records: "parts in sessions",
    types,
    summable: () => ({
      measures: {
        attended: sql`(r.attended_at is not null)::int`,
        certified: sql`(exists (select from training_certificate c where c.registration_key = r.key and c.withdrawn_at is null))::int`,
        bestScore: sql`(select max(a.score) from training_attempt a where a.registration_key = r.key)`,
      },
      distinct: { people: sql`r.employee_key`, sessions: sql`r.session_key`, orgUnits: sql`r.unit_key` },
      person: sql`r.employee_key`,
    }),
    dimensions: (_actor, { dateBucket, timezone, unitLevel }) => ({
      PROGRAMME: { keys: { programmeKey: sql`s.programme_key` } },
      KIND: { keys: { kind: sql`g.kind` }, joins: [programme] },
      ORG_UNIT: openUnitDimension("r.unit_key", unitLevel),
      HELD: { keys: { heldFrom: bucketOfInstant(dateBucket, sql`s.starts_at`, timezone) } },
      STATUS: { keys: { status: sql`r.status` } },
    }),
  }),
  unitOfGroup(TrainingRegistrationGroupKeys),
  ProgrammeOfGroupResolver,
] as const;
