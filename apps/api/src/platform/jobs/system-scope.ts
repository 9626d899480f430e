import type { DataSource } from "typeorm";
import { poolOf, type Scope } from "../scope.ts";

/** A scope without an actor, of the program itself: policies are not for it, so it says in SQL whom it means. */
export const systemScope = (dataSource: DataSource, secret: Buffer, now: Date): Scope => ({
  actor: null,
  db: dataSource.manager,
  sql: poolOf(dataSource),
  now,
  secret,
  reads: new Set(),
});
