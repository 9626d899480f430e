import { DEFAULT_SCORING_RULES, SCORING_RULES_2026_2 } from "@andir/domain/scoring-rules";
import type { MigrationInterface, QueryRunner } from "typeorm";

const STARTS_ON = "2026-01-01";

/** From 2026 on work quality is scored by what was attained; what was scored before keeps its rule, and every assessment its version. */
export class ScoringByAttainment1764797000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // An agency that has set rules of its own goes on with them.
    await runner.query(
      `INSERT INTO scoring_rule (version, starts_on, rules, source)
       SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM scoring_rule WHERE version <> $5)`,
      [
        SCORING_RULES_2026_2.version,
        STARTS_ON,
        JSON.stringify(SCORING_RULES_2026_2),
        "Default of this product; the agency replaces it by a dated rule of its own.",
        DEFAULT_SCORING_RULES.version,
      ],
    );
    await runner.query(
      `UPDATE scoring_rule SET ends_on = $1::date - 1
       WHERE version = $2 AND ends_on IS NULL AND EXISTS (SELECT FROM scoring_rule WHERE version = $3)`,
      [STARTS_ON, DEFAULT_SCORING_RULES.version, SCORING_RULES_2026_2.version],
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
