import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import { poolOf } from "./scope.ts";
import { firstRow } from "./sql.ts";

export async function agencySecret(dataSource: DataSource): Promise<Buffer> {
  const agency = await firstRow<{ secret: string }>({ sql: poolOf(dataSource) }, sql`select secret from agency`);
  if (!agency) throw new Error("The table agency is empty: the migrations have not run.");
  return Buffer.from(agency.secret, "base64");
}
