import { ComplaintStatus } from "@andir/domain/complaint-status";
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
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { complaintColumns } from "./complaint.loaders.ts";
import { visibleComplaints } from "./complaint.policy.ts";

const ComplaintStatusComparison = enumComparison("ComplaintStatus", ComplaintStatus);

@InputType({ description: "Which complaints." })
export class ComplaintFilter implements Combinable<ComplaintFilter> {
  @Field(() => [ComplaintFilter], combination.and)
  and?: ComplaintFilter[] | null;

  @Field(() => [ComplaintFilter], combination.or)
  or?: ComplaintFilter[] | null;

  @Field(() => ComplaintFilter, combination.not)
  not?: ComplaintFilter | null;

  @Field(() => ComplaintStatusComparison, { nullable: true, description: "Where it stands." })
  status?: EnumComparison<ComplaintStatus> | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that answers it." })
  unit?: OrgUnitScope | null;

  @Field(() => IdComparison, { nullable: true, description: "By the service that it is about." })
  service?: IdComparison | null;

  @Field(() => DateTimeComparison, { nullable: true, description: "By when it came in." })
  receivedAt?: DateTimeComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Past its day without an answer, or not." })
  isOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "The public page tells what changed after it, or not." })
  hasChange?: boolean | null;
}

export const isOverdue = (today: string): Sql => sql`(c.status <> 'ANSWERED' and c.due_on < ${today}::date)`;

const condition = (today: string, filter: ComplaintFilter | null | undefined): Sql =>
  compileFilter(filter, {
    status: (value) => compare(sql`c.status`, "complaint_status", value),
    unit: (value) => withinUnit(sql`c.unit_key`, value),
    service: (value) => compareIds(sql`c.service_key`, "Service", value),
    receivedAt: (value) => compare(sql`c.received_at`, "timestamptz", value),
    isOverdue: (value) => sql`${isOverdue(today)} = ${value}::boolean`,
    hasChange: (value) => sql`(c.changed_at is not null) = ${value}::boolean`,
  });

export const ComplaintOrderField = { RECEIVED_AT: "RECEIVED_AT", DUE_ON: "DUE_ON" } as const;
export type ComplaintOrderField = (typeof ComplaintOrderField)[keyof typeof ComplaintOrderField];
registerEnumType(ComplaintOrderField, {
  name: "ComplaintOrderField",
  description: "What complaints can be ordered by.",
  valuesConfig: {
    RECEIVED_AT: { description: "When it came in." },
    DUE_ON: { description: "By when it is to be answered." },
  },
});

@InputType({ description: "An order of complaints." })
export class ComplaintOrder {
  @Field(() => ComplaintOrderField, { description: "By what." })
  field: ComplaintOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class ComplaintsArgs extends PageArgs {
  @Field(() => ComplaintFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: ComplaintFilter | null;

  @Field(() => [ComplaintOrder], { nullable: true, description: "In which order; the newest first without it." })
  orderBy?: ComplaintOrder[] | null;
}

export const complaintList = (scope: Scope, args: ComplaintsArgs): ListSource => ({
  list: "complaints",
  columns: () => complaintColumns,
  from: sql`complaint c`,
  where: [visibleComplaints(actorOf(scope)), condition(actorOf(scope).today, args.filter)],
  order: orderTerms(
    args.orderBy,
    [{ field: "RECEIVED_AT", direction: "DESC" }],
    {
      RECEIVED_AT: { sql: sql`c.received_at`, type: "timestamptz", nullable: false },
      DUE_ON: { sql: sql`c.due_on`, type: "date", nullable: false },
    },
    sql`c.key`,
  ),
});
