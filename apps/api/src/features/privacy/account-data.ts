import sql from "sql-template-tag";
import { emptied, nameOf, nulled, ofAccount, own, unit, type PersonalTable } from "./personal-table.ts";

/** What signing in and handing duties over keep of a person. */
export const ACCOUNT_DATA: readonly PersonalTable[] = [
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
    fields: { isUsable: "true" },
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
];
