import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { ImportRun } from "./import-run.entity.ts";

/** Rows named r: a file is its sender's alone, since its rows show more than others may see. */
export const visibleImports = (actor: Actor): Sql => sql`r.account_key = ${actor.accountKey}::uuid`;

type Standing = Pick<ImportRun, "status" | "isStopAsked">;

export const mayMap = ({ status }: Standing): boolean => status === "MAPPING" || status === "CHECKED";

export const mayCommit = ({ status }: Standing): boolean => status === "CHECKED";

/** What waits is given up, and what runs is stopped; rows that are in are taken back, which is another thing. */
export const mayCancel = ({ status, isStopAsked }: Standing): boolean =>
  status === "MAPPING" ||
  status === "CHECKED" ||
  (!isStopAsked && (status === "CHECKING" || status === "COMMITTING" || status === "UNDOING"));

export const mayUndo = ({ status }: Standing): boolean => status === "DONE";
