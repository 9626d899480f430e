import sql, { type Sql } from "sql-template-tag";
import { batched, byKey } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { SavedQuery, SavedQueryVersion } from "./saved-query.entity.ts";
import { visibleQueries } from "./saved-query.policy.ts";

export type SavedQueryRow = Omit<SavedQuery, "id"> &
  Pick<SavedQueryVersion, "text" | "variables" | "parameters"> & { readonly ownerName: string };

const nameOf = (accountColumn: Sql): Sql =>
  sql`(select coalesce(e.name, c.identifier) from account c left join employee e on e.key = c.employee_key where c.key = ${accountColumn})`;

/** Of a query named q with its present version named v. */
export const savedQueryColumns: Sql = sql`
  q.key, q.account_key as "accountKey", q.name, q.description, q.visibility, q.unit_key as "unitKey", q.shared_from as "sharedFrom",
  q.version, q.revision, q.created_at as "createdAt", q.changed_at as "changedAt", v.text, v.variables, v.parameters,
  ${nameOf(sql`q.account_key`)} as "ownerName"`;

export const savedQuerySource: Sql = sql`saved_query q join saved_query_version v on v.query_key = q.key and v.version = q.version`;

export const loadSavedQuery = batched<SavedQueryRow>(async (scope, keys) =>
  byKey(
    await rows<SavedQueryRow>(
      scope,
      sql`select ${savedQueryColumns} from ${savedQuerySource} where q.key = any(${keys}::uuid[]) and ${visibleQueries(actorOf(scope))}`,
    ),
  ),
);

export type VersionRow = Omit<SavedQueryVersion, "accountKey"> & { readonly authorName: string };

export const versionColumns: Sql = sql`
  v.query_key as "queryKey", v.version, v.text, v.variables, v.parameters, v.at, ${nameOf(sql`v.account_key`)} as "authorName"`;
