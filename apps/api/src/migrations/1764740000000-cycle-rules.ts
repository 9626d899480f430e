import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "cycle_rule" ("version" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date, "rules" jsonb NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_fd5a9f42226ee318eafa8f3c8d9" PRIMARY KEY ("version"))`,
  // Kept in memory by each process, as units and periods are.
  `CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "cycle_rule" FOR EACH STATEMENT EXECUTE FUNCTION directory_changed()`,
];

/** The dated rules by which the cycle runs, with the default until the agency sets its own. */
export class CycleRules1764740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query(`INSERT INTO cycle_rule (version, starts_on, rules, source) VALUES ($1, $2, $3, $4)`, [
      DEFAULT_CYCLE_RULES.version,
      "2020-01-01",
      JSON.stringify(DEFAULT_CYCLE_RULES),
      "Default of this product (PermenPANRB 6/2022, SE MenPANRB 3/2023, PP 30/2019); the agency replaces it by a dated rule of its own.",
    ]);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
