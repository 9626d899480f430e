import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import {
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { bucketOfInstant } from "../../platform/aggregates/date-bucket.ts";
import { listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { openUnitDimension } from "../org-units/unit-dimension.ts";
import { Service } from "./service.entity.ts";
import { loadService, type ServiceRow } from "./service.loaders.ts";
import { serviceVisitList, ServiceVisitsArgs, waitMinutes } from "./service-visit.list.ts";
import { calledWithinStandard } from "./service-standard.loaders.ts";
import { ServiceVisit, ServiceVisitConnection } from "./service-visit.type.ts";

const ServiceVisitGroupKey = {
  SERVICE: "SERVICE",
  ORG_UNIT: "ORG_UNIT",
  ARRIVED: "ARRIVED",
  HOUR: "HOUR",
  IS_WITHIN_STANDARD: "IS_WITHIN_STANDARD",
} as const;
registerEnumType(ServiceVisitGroupKey, {
  name: "ServiceVisitGroupKey",
  description: "What visits can be grouped by.",
  valuesConfig: {
    SERVICE: { description: "The service." },
    ORG_UNIT: { description: "The unit that provides it, or the one above it at `unitLevel`." },
    ARRIVED: {
      description:
        "When the ticket was drawn: the day by the clocks of `timezone`, or the span that `dateBucket` says.",
    },
    HOUR: { description: "The hour of the day in which it was drawn, by the clocks of Asia/Jakarta." },
    IS_WITHIN_STANDARD: { description: "Whether it was called within the standard; null for one who was not called." },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class ServiceVisitGroupKeys {
  serviceKey?: string | null;
  unitKey?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they arrived." })
  arrivedFrom?: string | null;

  @Field(() => Int, { nullable: true, description: "The hour of the day, 0 to 23." })
  hour?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether they were called within the standard." })
  isWithinStandard?: boolean | null;
}

const types = aggregateTypes("ServiceVisit", {
  records: "visits",
  measures: {
    waitMinutes: "Minutes from arrival to being called (waktu tunggu).",
    serviceMinutes: "Minutes from being called to being done.",
    standardWaitMinutes: "The longest wait that the standard of the service allows, in minutes.",
    withinStandard: "1 for a visit called within the standard, 0 for later: its average is the share within it.",
  },
  distinct: { services: "The services.", orgUnits: "The units that provide them." },
  key: ServiceVisitGroupKey,
  keys: () => ServiceVisitGroupKeys,
});

@Resolver(() => ServiceVisit)
export class ServiceVisitResolver {
  @Query(() => ServiceVisitConnection, { description: "Visits at the counters of the agency's services." })
  serviceVisits(
    @Args(() => ServiceVisitsArgs) args: ServiceVisitsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ServiceVisit>> {
    return listPage<ServiceVisit>(scope, serviceVisitList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => Service, { description: "The service." })
  service(@Root() { serviceKey }: ServiceVisit, @Ctx() scope: Scope): Promise<ServiceRow> {
    return loadService.required(scope, serviceKey);
  }
}

@Resolver(() => ServiceVisitGroupKeys)
class ServiceOfGroupResolver {
  @FieldResolver(() => Service, { nullable: true, description: "The service." })
  service(@Root() { serviceKey }: ServiceVisitGroupKeys, @Ctx() scope: Scope): Promise<ServiceRow> | null {
    return serviceKey == null ? null : loadService.required(scope, serviceKey);
  }
}

export const serviceVisitAggregatesResolvers = [
  aggregatesResolver<keyof typeof ServiceVisitGroupKey>({
    connection: ServiceVisitConnection,
    records: "visits",
    types,
    summable: () => ({
      measures: {
        waitMinutes,
        serviceMinutes: sql`extract(epoch from q.done_at - q.called_at) / 60`,
        standardWaitMinutes: sql`std.wait_minutes`,
        withinStandard: sql`${calledWithinStandard}::int`,
      },
      distinct: { services: sql`q.service_key`, orgUnits: sql`v.unit_key` },
      person: null,
    }),
    dimensions: (_actor, { dateBucket, timezone, unitLevel }) => ({
      SERVICE: { keys: { serviceKey: sql`q.service_key` } },
      ORG_UNIT: openUnitDimension("v.unit_key", unitLevel),
      ARRIVED: { keys: { arrivedFrom: bucketOfInstant(dateBucket, sql`q.arrived_at`, timezone) } },
      HOUR: { keys: { hour: sql`date_part('hour', q.arrived_at at time zone 'Asia/Jakarta')::int` } },
      IS_WITHIN_STANDARD: { keys: { isWithinStandard: calledWithinStandard } },
    }),
  }),
  ServiceOfGroupResolver,
  unitOfGroup(ServiceVisitGroupKeys),
] as const;
