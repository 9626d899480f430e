import { ComplaintStatus } from "@andir/domain/complaint-status";
import { ServiceElement } from "@andir/domain/service-element";
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
import { Service } from "../services/service.entity.ts";
import { loadService, type ServiceRow } from "../services/service.loaders.ts";
import { Complaint } from "./complaint.entity.ts";
import { isOverdue } from "./complaint.list.ts";

export const ComplaintConnection = connectionType("Complaint", () => Complaint);

const ComplaintGroupKey = {
  ORG_UNIT: "ORG_UNIT",
  SERVICE: "SERVICE",
  ABOUT: "ABOUT",
  STATUS: "STATUS",
  RECEIVED: "RECEIVED",
} as const;
registerEnumType(ComplaintGroupKey, {
  name: "ComplaintGroupKey",
  description: "What complaints can be grouped by.",
  valuesConfig: {
    ORG_UNIT: { description: "The unit that answers, or the one above it at `unitLevel`." },
    SERVICE: { description: "The service that it is about; null for the unit itself." },
    ABOUT: { description: "What of the service it is about; null for something else." },
    STATUS: { description: "Where it stands." },
    RECEIVED: {
      description: "When it came in: the day by the clocks of `timezone`, or the span that `dateBucket` says.",
    },
  },
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class ComplaintGroupKeys {
  unitKey?: string | null;
  serviceKey?: string | null;

  @Field(() => ServiceElement, { nullable: true, description: "What of the service they are about." })
  about?: ServiceElement | null;

  @Field(() => ComplaintStatus, { nullable: true, description: "Where they stand." })
  status?: ComplaintStatus | null;

  @Field(() => DateScalar, { nullable: true, description: "The first day of the span in which they came in." })
  receivedFrom?: string | null;
}

const types = aggregateTypes("Complaint", {
  records: "complaints",
  measures: {
    daysToAnswer: "Days from coming in to the last answer; of those that were answered.",
    isAnswered: "1 for one that stands answered, 0 for any other: its average is the share answered.",
    isOverdue: "1 for one past its day without an answer, 0 for any other.",
    hasChange: "1 for one after which the public page tells what changed, 0 for any other.",
  },
  distinct: { orgUnits: "The units that answer them.", services: "The services that they are about." },
  key: ComplaintGroupKey,
  keys: () => ComplaintGroupKeys,
});

@Resolver(() => ComplaintGroupKeys)
class ServiceOfComplaintsResolver {
  @FieldResolver(() => Service, { nullable: true, description: "The service." })
  service(@Root() { serviceKey }: ComplaintGroupKeys, @Ctx() scope: Scope): Promise<ServiceRow> | null {
    return serviceKey == null ? null : loadService.required(scope, serviceKey);
  }
}

/** Whoever may count them may read them, and they name no employee: nothing is withheld. */
export const complaintAggregatesResolvers = [
  aggregatesResolver<keyof typeof ComplaintGroupKey>({
    connection: ComplaintConnection,
    records: "complaints",
    types,
    summable: ({ today }) => ({
      measures: {
        daysToAnswer: sql`extract(epoch from c.answered_at - c.received_at) / 86400`,
        isAnswered: sql`(c.status = 'ANSWERED')::int`,
        isOverdue: sql`${isOverdue(today)}::int`,
        hasChange: sql`(c.changed_at is not null)::int`,
      },
      distinct: { orgUnits: sql`c.unit_key`, services: sql`c.service_key` },
      person: null,
    }),
    dimensions: (_actor, { dateBucket, timezone, unitLevel }) => ({
      ORG_UNIT: openUnitDimension("c.unit_key", unitLevel),
      SERVICE: { keys: { serviceKey: sql`c.service_key` } },
      ABOUT: { keys: { about: sql`c.about` } },
      STATUS: { keys: { status: sql`c.status` } },
      RECEIVED: { keys: { receivedFrom: bucketOfInstant(dateBucket, sql`c.received_at`, timezone) } },
    }),
  }),
  ServiceOfComplaintsResolver,
  unitOfGroup(ComplaintGroupKeys),
] as const;
