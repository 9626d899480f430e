import sql, { raw, type Sql } from "sql-template-tag";
import { detailsOf } from "./audit-event.list.ts";

/**
 * Everything that is stored about a person, named once: the export reads it, pseudonymising erases from it, and a test
 * compares it with the tables. It names tables of every feature, so it speaks SQL and imports none of them.
 */
export interface PersonalTable {
  readonly table: string;
  /** Which rows, of the table as t, are about the employee. */
  readonly about: (employeeKey: string) => Sql;
  /** Field of the export, and the expression over t that it shows. */
  readonly fields: Readonly<Record<string, string>>;
  readonly order: string;
  /** Where a field needs more than SQL. */
  readonly shown?: (row: Record<string, unknown>) => object;
  /** Texts that pseudonymising replaces; a row without any of its own is kept for the statistics. */
  readonly erased?: Readonly<Record<string, (former: Former) => Sql>>;
  /** Texts that stay, and why. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Rows that pseudonymising takes away whole. */
  readonly isRemoved?: true;
}

export interface Former {
  readonly pseudonym: string;
  /** A password that nobody knows. */
  readonly passwordHash: string;
}

const own = (column: string) => (employeeKey: string) => sql`${raw(`t.${column}`)} = ${employeeKey}::uuid`;

const ofAccount =
  (column = "account_key") =>
  (employeeKey: string) =>
    sql`${raw(`t.${column}`)} in (select key from account where employee_key = ${employeeKey}::uuid)`;

const nameOf = (column: string) => `(select e.name from employee e where e.key = t.${column})`;
const unit = "(select u.name from org_unit u where u.key = t.unit_key)";
const period = "(select d.starts_on || ' ' || d.ends_on from period d where d.key = t.period_key)";
const post = "(select p.title from position p where p.key = t.position_key)";
/** As assessment.policy.ts has it: what stands in a draft is not yet its subject's to read. */
const published = (column: string) => `case when t.status <> 'DRAFT' then t.${column} end`;

const emptied = () => sql`''`;
const nulled = () => sql`null`;

export const PERSONAL_DATA: readonly PersonalTable[] = [
  {
    table: "employee",
    about: own("key"),
    fields: {
      key: "t.key",
      name: "t.name",
      nip: "t.nip",
      employmentType: "t.employment_type",
      joinedOn: "t.joined_on",
      leftOn: "t.left_on",
    },
    order: "t.key",
    erased: { name: ({ pseudonym }) => sql`${pseudonym}`, nip: nulled },
  },
  {
    table: "position",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      unit,
      title: "t.title",
      kind: "t.kind",
      capacity: "t.capacity",
      grade: "t.grade",
      isHead: "t.is_head",
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
    },
    order: "t.starts_on, t.key",
    kept: { title: "The post belongs to the unit and is counted by.", grade: "Counted by." },
  },
  {
    table: "appraiser_assignment",
    about: (key) => sql`t.position_key in (select p.key from position p where p.employee_key = ${key}::uuid)`,
    fields: {
      key: "t.key",
      position: post,
      appraiser: nameOf("appraiser_key"),
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
    },
    order: "t.starts_on, t.key",
  },
  {
    table: "leave",
    about: own("employee_key"),
    fields: { key: "t.key", kind: "t.kind", startsOn: "t.starts_on", endsOn: "t.ends_on" },
    order: "t.starts_on, t.key",
  },
  {
    table: "attendance_month",
    about: own("employee_key"),
    fields: { month: "t.month", scheduledDays: "t.scheduled_days", attendedDays: "t.attended_days" },
    order: "t.month",
  },
  {
    table: "attendance_event",
    about: own("employee_key"),
    fields: { day: "t.day", code: "t.code" },
    order: "t.day, t.code",
  },
  {
    table: "progress_entry",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      day: "t.day",
      text: "t.text",
      quantity: "t.quantity",
      isVerified: "t.is_verified",
      report: "t.report_key",
    },
    order: "t.day, t.key",
    erased: { text: emptied },
  },
  {
    table: "performance_report",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      period,
      periodEndsOn: "t.period_ends_on",
      position: post,
      unit,
      status: "t.status",
      dueOn: "t.due_on",
      submittedAt: "t.submitted_at",
      daysLate: "t.days_late",
      narrative: "t.narrative",
      verifiedAt: "t.verified_at",
      verifiedBy: nameOf("verified_by_key"),
    },
    order: "t.period_ends_on, t.key",
    erased: { narrative: nulled },
  },
  {
    table: "assessment",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      period,
      periodEndsOn: "t.period_ends_on",
      position: post,
      unit,
      appraiser: nameOf("appraiser_key"),
      status: "t.status",
      source: "t.source",
      discipline: published("discipline"),
      workQuality: published("work_quality"),
      innovation: published("innovation"),
      ruleVersion: "t.rule_version",
      workResult: published("work_result"),
      behaviour: published("behaviour"),
      predicate: published("predicate"),
      reason: published("reason"),
      publishedAt: "t.published_at",
    },
    order: "t.period_ends_on, t.key",
    erased: { reason: nulled },
    kept: { rule_version: "Names a rule, not a person." },
  },
  {
    table: "innovation_member",
    about: own("employee_key"),
    fields: {
      innovation: "(select i.title from innovation i where i.key = t.innovation_key)",
      share: "t.share",
    },
    order: "t.innovation_key",
  },
  {
    table: "account",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      identifier: "t.identifier",
      email: "t.email",
      isActive: "t.is_active",
      passwordChangedAt: "t.password_changed_at",
      lastSignInAt: "t.last_sign_in_at",
      isDemo: "t.is_demo",
    },
    order: "t.key",
    erased: {
      email: nulled,
      identifier: () => sql`'former ' || t.key`,
      password_hash: ({ passwordHash }) => sql`${passwordHash}`,
    },
  },
  {
    table: "role_grant",
    about: ofAccount(),
    fields: {
      key: "t.key",
      role: "t.role",
      unit,
      withIdentity: "t.with_identity",
      reason: "t.reason",
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
    },
    order: "t.starts_on, t.key",
    erased: { reason: emptied },
  },
  {
    table: "session",
    about: ofAccount(),
    fields: {
      createdAt: "t.created_at",
      lastSeenAt: "t.last_seen_at",
      expiresAt: "t.expires_at",
      address: "t.address",
      userAgent: "t.user_agent",
    },
    order: "t.created_at",
    isRemoved: true,
  },
  {
    table: "api_token",
    about: ofAccount(),
    fields: {
      name: "t.name",
      scopes: "t.scopes",
      createdAt: "t.created_at",
      expiresOn: "t.expires_on",
      lastUsedAt: "t.last_used_at",
      revokedAt: "t.revoked_at",
    },
    order: "t.created_at",
    isRemoved: true,
  },
  {
    table: "invitation",
    about: ofAccount(),
    fields: { createdAt: "t.created_at", expiresAt: "t.expires_at", endedAt: "t.ended_at" },
    order: "t.created_at",
    isRemoved: true,
  },
  {
    table: "second_factor",
    about: ofAccount(),
    fields: { confirmedAt: "t.confirmed_at" },
    order: "t.account_key",
    isRemoved: true,
  },
  {
    table: "recovery_code",
    about: ofAccount(),
    fields: {},
    order: "t.account_key",
    isRemoved: true,
  },
  {
    table: "delegation",
    about: (key) => sql`(t.from_key = ${key}::uuid or t.to_key = ${key}::uuid)`,
    fields: {
      key: "t.key",
      from: nameOf("from_key"),
      to: nameOf("to_key"),
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
      reason: "t.reason",
      endedAt: "t.ended_at",
    },
    order: "t.starts_on, t.key",
    erased: { reason: emptied },
  },
  {
    table: "access_log",
    about: own("subject_key"),
    fields: {
      key: "t.key",
      day: "t.day",
      reader: `coalesce(${nameOf("reader_key")}, (select c.identifier from account c where c.key = t.reader_account_key))`,
      pseudonymous: "t.pseudonymous",
      onBehalfOf: nameOf("on_behalf_of_key"),
      source: "t.source",
      count: "t.count",
      lastReadAt: "t.last_read_at",
    },
    order: "t.day, t.key",
    kept: { source: "Names a screen or a script, not a person." },
  },
  {
    table: "audit_event",
    about: own("subject_key"),
    fields: {
      sequence: "t.sequence",
      at: "t.at",
      actor: `(select coalesce(e.name, c.identifier) from account c left join employee e on e.key = c.employee_key where c.key = t.actor_key)`,
      onBehalfOf: nameOf("on_behalf_of_key"),
      action: "t.action",
      noun: "t.noun",
      nounKey: "t.noun_key",
      details: "(select y.payload from audit_payload y where y.sequence = t.sequence)",
    },
    order: "t.sequence",
    shown: (row) => ({ ...row, details: typeof row["details"] === "string" ? detailsOf(row["details"]) : null }),
    kept: {
      action: "The chain of events is never changed; it names no one.",
      noun: "The same.",
      payload_digest: "The same: without its salt, which is erased, it tells nothing.",
      digest: "The same.",
    },
  },
];

/** Columns that lead to a person and are not in that person's export, or that no export shows, with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "appraiser_assignment.position_key": "Shown as the post's title.",
  "performance_report.verified_by_key": "About the one whose report it is, in whose export the verifier is named.",
  "assessment.appraiser_key": "About the one who is assessed, in whose export the appraiser is named.",
  "appraiser_assignment.appraiser_key": "About the one who is appraised, in whose export the appraiser is named.",
  "access_log.reader_key": "About the one who was read, in whose export the reader is named.",
  "access_log.reader_account_key": "About the one who was read, in whose export the reader is named.",
  "access_log.on_behalf_of_key": "About the one who was read, in whose export it is named.",
  "audit_event.actor_key": "About the one whose record changed, in whose export the actor is named.",
  "audit_event.on_behalf_of_key": "About the one whose record changed, in whose export it is named.",
  "audit_event.payload_digest": "Proves the chain, and tells nothing.",
  "audit_event.digest": "Proves the chain, and tells nothing.",
  "innovation_member.innovation_key": "Shown as the innovation's title.",
  "account.password_hash": "A secret.",
  "session.token_hash": "A secret.",
  "session.key": "Names the session to the program alone.",
  "session.awaits_second_factor": "Of use to the program alone.",
  "api_token.key": "Names the token to the program alone.",
  "api_token.token_hash": "A secret.",
  "invitation.key": "Names the invitation to the program alone.",
  "invitation.token_hash": "A secret.",
  "second_factor.secret": "A secret.",
  "second_factor.last_step": "Of use to the program alone.",
  "recovery_code.code_hash": "A secret; that there are codes is told by the second factor.",
};
