import { addDays, type IsoDate } from "@andir/domain/iso-date";
import { DEFAULT_SCORING_RULES, SCORING_RULES_2026_2, type ScoringRules } from "@andir/domain/scoring-rules";
import type pg from "pg";
import type { Timeline } from "./timeline.ts";

const SECOND_FROM = "2026-01-01";

interface DatedRules {
  startsOn: IsoDate;
  rules: ScoringRules;
}

/** The rule in force at the end of a period: as the migrations set them, and from the month that the teams are working on the agency's own. */
export function scoringRulesOn(day: IsoDate, timeline: Timeline): ScoringRules {
  const own = ruleOfTheAgency(timeline);
  if (own && day >= own.startsOn) return own.rules;
  return day >= SECOND_FROM ? SCORING_RULES_2026_2 : DEFAULT_SCORING_RULES;
}

/**
 * What the public says counts half of what the queue counts so far: of those whose unit serves nobody no number moves. In force from the
 * newest month that is assessed, so that what was published before rests on what was agreed then.
 */
function ruleOfTheAgency({ months, latestDue }: Timeline): DatedRules | null {
  const startsOn = months[latestDue]?.startsOn;
  if (startsOn === undefined || startsOn <= SECOND_FROM) return null;
  const { workQuality, ...others } = SCORING_RULES_2026_2;
  return {
    startsOn,
    rules: {
      ...others,
      version: `${startsOn.slice(0, 4)}-3`,
      workQuality: {
        ...workQuality,
        weights: { ...workQuality.weights, serviceOutcome: 0.1, satisfaction: 0.1 },
        satisfaction: { minResponses: 10 },
      },
    },
  };
}

const DECREE = "Keputusan Wali Kota Andir Nomor 118 Tahun 2026 (rekaan): suara pengguna layanan ikut dinilai";

/** Beside those that the migrations have set, which another agency would have replaced by its own in the same way. */
export async function setScoringRule(client: pg.ClientBase, timeline: Timeline): Promise<void> {
  const own = ruleOfTheAgency(timeline);
  if (!own) return;
  const { startsOn, rules } = own;
  await client.query("update scoring_rule set ends_on = $1 where version = $2", [
    addDays(startsOn, -1),
    SCORING_RULES_2026_2.version,
  ]);
  await client.query("insert into scoring_rule (version, starts_on, rules, source) values ($1, $2, $3, $4)", [
    rules.version,
    startsOn,
    JSON.stringify(rules),
    DECREE,
  ]);
}
