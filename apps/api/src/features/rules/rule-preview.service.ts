import { Aspect } from "@andir/domain/aspect";
import type { CycleRules } from "@andir/domain/cycle-rules";
import { Predicate, predicateOf } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { differencesOf } from "@andir/domain/rule-change";
import { numbersEffect, ratingsEffect, type EffectBand } from "@andir/domain/rule-effect";
import type { RuleKind } from "@andir/domain/rule-kind";
import { RULE_SETTINGS } from "@andir/domain/rule-setting";
import type { ScoringRules } from "@andir/domain/scoring-rules";
import { periodLabel } from "@andir/domain/period";
import type { PeriodKind } from "@andir/domain/period-kind";
import sql from "sql-template-tag";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { adviceOnBehaviour, adviceOnWorkResult, scoreOf, type Basis } from "../assessments/basis.ts";
import { loadBasis } from "../assessments/basis.loaders.ts";
import { cycleRunner } from "../periods/period.service.ts";
import type { PreviewRuleInput } from "./rule.inputs.ts";
import { proposedRule } from "./rule.service.ts";
import type { RulePreview } from "./rule.type.ts";

const SAMPLE = 1_000;

/** By the facts that each published assessment keeps, the same functions with the rule that holds and with the proposed one. */
export async function previewRule(scope: Scope, input: PreviewRuleInput): Promise<RulePreview | Problem[]> {
  cycleRunner(scope);
  const proposed = await proposedRule(scope, input);
  if (Array.isArray(proposed)) return proposed;

  const { kind, startsOn } = input;
  const period = kind === "REMINDER" ? null : await latestPublished(scope);
  const bases = period === null ? [] : await basesOf(scope, period.key);
  const pairs = bases.map((basis) => ({
    before: numbersOf(withRule(basis, kind, proposed.before.rules)),
    after: numbersOf(withRule(basis, kind, proposed.rules)),
  }));
  return {
    periodLabel: period && periodLabel(period, "id"),
    total: period?.total ?? 0,
    recomputed: bases.length,
    drafts: kind === "SCORING" ? await countDrafts(scope, startsOn) : 0,
    ...effectOf(pairs),
    notRecomputed: notRecomputed(kind, proposed.before.rules, proposed.rules),
  };
}

interface PublishedPeriod {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly total: number;
}

/** A month or quarter: a year rests on what was published of these. */
const latestPublished = (scope: Scope): Promise<PublishedPeriod | null> =>
  firstRow<PublishedPeriod>(
    scope,
    sql`select d.key, d.kind, d.starts_on as "startsOn", d.ends_on as "endsOn", count(*)::int as total
        from period d join assessment a on a.period_key = d.key and a.status <> 'DRAFT' and not a.is_too_short
        where d.kind <> 'YEAR' group by d.key order by d.ends_on desc limit 1`,
  );

/** All, or a sample that has no order to it. */
async function basesOf(scope: Scope, periodKey: string): Promise<Basis[]> {
  const found = await rows<{ key: string }>(
    scope,
    sql`select a.key from assessment a where a.period_key = ${periodKey}::uuid and a.status <> 'DRAFT' and not a.is_too_short
        order by md5(a.key::text) limit ${SAMPLE}`,
  );
  return Promise.all(found.map(({ key }) => loadBasis(scope, { key, periodKey })));
}

async function countDrafts(scope: Scope, startsOn: string): Promise<number> {
  const found = await firstRow<{ count: number }>(
    scope,
    sql`select count(*)::int as count from assessment where status = 'DRAFT' and period_ends_on >= ${startsOn}::date`,
  );
  return found?.count ?? 0;
}

/** The same facts under another rule; the work result of a head follows the mapping of the unit's rating. */
function withRule(basis: Basis, kind: RuleKind, said: object): Basis {
  if (kind === "SCORING") return { ...basis, aspects: { ...basis.aspects, rules: said as ScoringRules } };
  const rules = said as CycleRules;
  const { organisation } = basis;
  return {
    ...basis,
    rules,
    organisation: organisation && { ...organisation, workResult: rules.headOfUnit[organisation.rating] },
  };
}

interface Numbers {
  readonly scores: Readonly<Record<Aspect, number | null>>;
  readonly workResult: Rating | null;
  readonly behaviour: Rating | null;
  readonly predicate: Predicate | null;
}

function numbersOf(basis: Basis): Numbers {
  const workResult = adviceOnWorkResult(basis).rating;
  const behaviour = adviceOnBehaviour(basis).rating;
  return {
    scores: {
      DISCIPLINE: scoreOf.DISCIPLINE(basis).score,
      WORK_QUALITY: scoreOf.WORK_QUALITY(basis).score,
      INNOVATION: scoreOf.INNOVATION(basis).score,
    },
    workResult,
    behaviour,
    predicate: workResult && behaviour && predicateOf(workResult, behaviour),
  };
}

type Pairs = readonly { before: Numbers; after: Numbers }[];

function effectOf(pairs: Pairs): Pick<RulePreview, "aspects" | "workResult" | "behaviour" | "predicates"> {
  const of = <T>(what: (numbers: Numbers) => T) =>
    pairs.map(({ before, after }) => ({ before: what(before), after: what(after) }));
  const advice = (what: (numbers: Numbers) => Rating | null) => {
    const effect = ratingsEffect(Object.values(Rating), of(what));
    return {
      changed: effect.changed,
      ratings: Object.values(Rating).map((rating) => ({
        rating,
        before: effect.before[rating],
        after: effect.after[rating],
      })),
    };
  };
  const predicates = ratingsEffect(
    Object.values(Predicate),
    of(({ predicate }) => predicate),
  );
  return {
    aspects: Object.values(Aspect).map((aspect) => {
      const { bands, ...effect } = numbersEffect(of(({ scores }) => scores[aspect]));
      return {
        aspect,
        ...effect,
        bands: (Object.entries(bands) as [EffectBand, number][]).map(([band, count]) => ({ band, count })),
      };
    }),
    workResult: advice(({ workResult }) => workResult),
    behaviour: advice(({ behaviour }) => behaviour),
    predicates: Object.values(Predicate).map((predicate) => ({
      predicate,
      before: predicates.before[predicate],
      after: predicates.after[predicate],
    })),
  };
}

function notRecomputed(kind: RuleKind, before: object, after: object): string[] {
  const shown = new Set(RULE_SETTINGS[kind].filter(({ isRecomputed }) => isRecomputed).map(({ path }) => path));
  return differencesOf(kind, before, after)
    .map(({ path }) => path)
    .filter((path) => !shown.has(path));
}
