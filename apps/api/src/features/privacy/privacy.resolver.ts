import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { globalId } from "../../platform/global-id.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, pseudonym, type EmployeeRow } from "../employees/employee.loaders.ts";
import { accessLogList, AccessLogArgs, type AccessLogRow } from "./access-log.list.ts";
import { auditEventList, AuditEventsArgs, shownEvent, type AuditEventRow } from "./audit-event.list.ts";
import { AuditEventEntry } from "./audit-event.type.ts";
import { AccessLogEntry } from "./privacy.entity.ts";

const AccessLogConnection = connectionType("AccessLogEntry", () => AccessLogEntry);
const AuditEventConnection = connectionType("AuditEvent", () => AuditEventEntry);

@Resolver(() => AccessLogEntry)
export class AccessLogResolver {
  @Query(() => AccessLogConnection, {
    description: "Who has read your record, the newest day first. Nobody reads that of another.",
  })
  accessLog(
    @Args(() => AccessLogArgs) args: AccessLogArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AccessLogRow>> {
    return listPage<AccessLogRow>(scope, accessLogList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @FieldResolver(() => ID, { description: "Opaque." })
  id(@Root() { key }: AccessLogRow): string {
    return globalId("AccessLogEntry", key);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who read; null for an account without an employee." })
  reader(@Root() { readerKey }: AccessLogRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return readerKey === null ? null : loadEmployee(scope, readerKey);
  }

  @FieldResolver(() => String, {
    description: "The reader's name; the user name of an account without an employee.",
  })
  readerName(@Root() row: AccessLogRow, @Ctx() scope: Scope): string {
    return (
      row.readerName ?? (row.readerKey === null ? (row.identifier ?? "-") : pseudonym(scope.secret, row.readerKey))
    );
  }
}

@Resolver()
export class AuditEventResolver {
  @Query(() => AuditEventConnection, {
    description:
      "Changes of your own record, the newest first; for administrators those of people, units and accounts as well, and for those who run the cycle those of periods, days off and rules. Never of ratings.",
  })
  async auditEvents(
    @Args(() => AuditEventsArgs) args: AuditEventsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AuditEventEntry>> {
    const page = await listPage<AuditEventRow>(scope, auditEventList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
    return page.map((row) => shownEvent(scope, row));
  }
}
