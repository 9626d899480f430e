import { AgeBand, Education, RespondentSex, SurveyChannel } from "@andir/domain/respondent";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import {
  Args,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Info,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfDay } from "../../platform/aggregates/date-bucket.ts";
import type { Aggregated } from "../../platform/aggregates/groups.ts";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { openUnitDimension } from "../org-units/unit-dimension.ts";
import { answerTo, satisfactionOf, sumsOf, WITHHELD } from "./satisfaction-made.ts";
import { SatisfactionResponse } from "./satisfaction-response.entity.ts";
import { satisfactionResponseList, SatisfactionResponsesArgs } from "./satisfaction-response.list.ts";
import { SatisfactionIndex } from "./satisfaction.type.ts";
import { Service } from "./service.entity.ts";
import { loadService, type ServiceRow } from "./service.loaders.ts";

export const SatisfactionResponseConnection = connectionType("SatisfactionResponse", () => SatisfactionResponse);

const SatisfactionGroupKey = {
  SERVICE: "SERVICE",
  ORG_UNIT: "ORG_UNIT",
  ANSWERED: "ANSWERED",
  CHANNEL: "CHANNEL",
  AGE_BAND: "AGE_BAND",
  SEX: "SEX",
  EDUCATION: "EDUCATION",
} as const;
registerEnumType(SatisfactionGroupKey, {
  name: "SatisfactionResponseGroupKey",
  description: "What answers to satisfaction surveys can be grouped by.",
  valuesConfig: {
    SERVICE: { description: "The service." },
    ORG_UNIT: { description: "The unit that provides it, or the one above it at `unitLevel`." },
    ANSWERED: { description: "When it was answered: the day, or the span that `dateBucket` says." },
    CHANNEL: { description: "How it came in." },
    AGE_BAND: { description: "How old the respondent is; null where unsaid." },
    SEX: { description: "The respondent's sex; null where unsaid." },
    EDUCATION: { description: "The respondent's education; null where unsaid." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class SatisfactionResponseGroupKeys {
  serviceKey?: string | null;
  unitKey?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they answered." })
  answeredFrom?: string | null;

  @Field(() => SurveyChannel, { nullable: true, description: "How they came in." })
  channel?: SurveyChannel | null;

  @Field(() => AgeBand, { nullable: true, description: "How old they are." })
  ageBand?: AgeBand | null;

  @Field(() => RespondentSex, { nullable: true, description: "Their sex." })
  sex?: RespondentSex | null;

  @Field(() => Education, { nullable: true, description: "Their education." })
  education?: Education | null;
}

const types = aggregateTypes("SatisfactionResponse", {
  records: "answers",
  measures: {
    requirements: "U1, requirements (persyaratan), 1 to 4.",
    procedure: "U2, procedure (sistem, mekanisme, dan prosedur), 1 to 4.",
    time: "U3, time (waktu penyelesaian), 1 to 4.",
    fee: "U4, fee (biaya/tarif), 1 to 4.",
    product: "U5, product (produk spesifikasi jenis pelayanan), 1 to 4.",
    competence: "U6, competence (kompetensi pelaksana), 1 to 4.",
    conduct: "U7, conduct (perilaku pelaksana), 1 to 4.",
    complaints: "U8, handling of complaints (penanganan pengaduan, saran dan masukan), 1 to 4.",
    facilities: "U9, facilities (sarana dan prasarana), 1 to 4.",
  },
  distinct: { services: "The services.", orgUnits: "The units that provide them." },
  key: SatisfactionGroupKey,
  keys: () => SatisfactionResponseGroupKeys,
});

@Resolver(() => SatisfactionResponse)
export class SatisfactionResponseResolver {
  @Query(() => SatisfactionResponseConnection, {
    description:
      "Answers to the satisfaction surveys of the agency's services: those of the units that one heads; of all units for those who run the cycle and, without what respondents said of themselves, for analysts.",
  })
  satisfactionResponses(
    @Args(() => SatisfactionResponsesArgs) args: SatisfactionResponsesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SatisfactionResponse>> {
    return listPage<SatisfactionResponse>(scope, satisfactionResponseList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => Service, { description: "The service." })
  service(@Root() { serviceKey }: SatisfactionResponse, @Ctx() scope: Scope): Promise<ServiceRow> {
    return loadService.required(scope, serviceKey);
  }
}

@Resolver(() => SatisfactionResponseGroupKeys)
class ServiceOfAnswersResolver {
  @FieldResolver(() => Service, { nullable: true, description: "The service." })
  service(@Root() { serviceKey }: SatisfactionResponseGroupKeys, @Ctx() scope: Scope): Promise<ServiceRow> | null {
    return serviceKey == null ? null : loadService.required(scope, serviceKey);
  }
}

const ELEMENT_FIELDS = SERVICE_ELEMENTS.map((element) => element.toLowerCase());

/** The index of all, or of a group, from the sums and counts that `implied` asks for. */
function satisfactionAbove(type: ClassType): ClassType {
  @Resolver(() => type)
  class SatisfactionOfManyResolver {
    @FieldResolver(() => SatisfactionIndex, { description: "The satisfaction index (IKM) of these answers." })
    satisfaction(@Root() { count, isWithheld, sum, values }: Aggregated): SatisfactionIndex {
      if (isWithheld || count === null) return WITHHELD;
      const found = ELEMENT_FIELDS.flatMap((name) => [
        [`${name}Sum`, sum?.[name] ?? 0],
        [`${name}Count`, values?.[name] ?? 0],
      ]);
      return satisfactionOf(count, sumsOf(Object.fromEntries(found) as Record<string, number>));
    }
  }
  return SatisfactionOfManyResolver;
}

export const satisfactionAggregatesResolvers = [
  aggregatesResolver<keyof typeof SatisfactionGroupKey>({
    connection: SatisfactionResponseConnection,
    records: "answers",
    types,
    summable: () => ({
      measures: Object.fromEntries(SERVICE_ELEMENTS.map((element) => [element.toLowerCase(), answerTo(element)])),
      distinct: { services: sql`r.service_key`, orgUnits: sql`v.unit_key` },
      person: sql`r.key`,
      isNameless: true,
    }),
    implied: (fields) =>
      fields.includes("satisfaction")
        ? ELEMENT_FIELDS.flatMap((measure) => [
            { statistic: "SUM", measure },
            { statistic: "VALUES", measure },
          ])
        : [],
    dimensions: (_actor, { dateBucket, unitLevel }) => ({
      SERVICE: { keys: { serviceKey: sql`r.service_key` } },
      ORG_UNIT: openUnitDimension("v.unit_key", unitLevel),
      ANSWERED: { keys: { answeredFrom: bucketOfDay(dateBucket, sql`r.answered_on`) } },
      CHANNEL: { keys: { channel: sql`r.channel` } },
      AGE_BAND: { keys: { ageBand: sql`r.age_band` } },
      SEX: { keys: { sex: sql`r.sex` } },
      EDUCATION: { keys: { education: sql`r.education` } },
    }),
  }),
  satisfactionAbove(types.Aggregates),
  satisfactionAbove(types.Group),
  ServiceOfAnswersResolver,
  unitOfGroup(SatisfactionResponseGroupKeys),
] as const;
