import { agencyDate } from "@andir/domain/iso-date";
import { In } from "typeorm";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { problemsOfActionPlan } from "./unit-agreement-check.ts";
import { UnitActionPlan, UnitActionTarget } from "./unit-action-plan.entity.ts";
import { UnitIndicator, type UnitAgreement } from "./unit-agreement.entity.ts";
import type {
  CommentUnitRealisationInput,
  ReportUnitRealisationInput,
  SaveActionPlanInput,
} from "./unit-agreement.inputs.ts";
import { loadUnitAgreement, type UnitAgreementRow } from "./unit-agreement.loaders.ts";
import { mayMakeOnAgreement } from "./unit-agreement.policy.ts";
import {
  demandHead,
  demandLeader,
  indicatorsIn,
  lockAgreement,
  noAgreement,
  problemsOfIds,
  rated,
  ratedTimes,
} from "./unit-agreement.repository.ts";
import { UnitRealisation } from "./unit-realisation.entity.ts";
import { loadUnitRealisation, type UnitRealisationRow } from "./unit-realisation.loaders.ts";

/** Throws FORBIDDEN to all but the unit's head, or who acts for the head. */
export function saveActionPlan(scope: Scope, input: SaveActionPlanInput): Promise<UnitAgreementRow | Problem[]> {
  return once(scope, "saveActionPlan", input, byRow(loadUnitAgreement), async (tx) => {
    const locked = await lockAgreement(tx, keyOf("UnitAgreement", input.agreementId));
    if (!locked) return noAgreement();
    demandHead(locked);
    const { agreement, standing } = locked;
    const { quarter } = input;
    const indicators = await indicatorsIn(tx, agreement.key);
    const ids = input.targets.map(({ indicatorId }) => indicatorId);
    const problems = [...problemsOfActionPlan(input), ...problemsOfIds(ids, indicators, "targets")];
    if (problems.length > 0) return problems;
    if ((await ratedTimes(tx, agreement)).quarters.has(quarter)) return rated("quarter");

    const activities = input.activities.map((activity) => activity.trim());
    await tx.db.save(tx.db.create(UnitActionPlan, { agreementKey: agreement.key, quarter, activities }));
    await tx.db.delete(UnitActionTarget, { indicatorKey: In([...indicators.keys()]), quarter });
    const targets = input.targets.map(({ indicatorId, planned }) => ({
      indicatorKey: keyOf("UnitIndicator", indicatorId),
      quarter,
      planned,
    }));
    if (targets.length > 0) await tx.db.insert(UnitActionTarget, targets);
    await recordEvent(tx, {
      action: "unit_agreement.action_planned",
      noun: "unit_agreement",
      nounKey: agreement.key,
      subjectKey: null,
      onBehalfOfKey: standing.headedFor,
      payload: { unitKey: agreement.unitKey, quarter, targets },
    });
    return loadUnitAgreement.required(tx, agreement.key);
  });
}

/** Throws FORBIDDEN to all but the unit's head, or who acts for the head. */
export function reportUnitRealisation(
  scope: Scope,
  input: ReportUnitRealisationInput,
): Promise<UnitAgreementRow | Problem[]> {
  return once(scope, "reportUnitRealisation", input, byRow(loadUnitAgreement), async (tx) => {
    const locked = await lockAgreement(tx, keyOf("UnitAgreement", input.agreementId));
    if (!locked) return noAgreement();
    demandHead(locked);
    const { agreement, standing } = locked;
    if (!mayMakeOnAgreement(standing, agreement, "report"))
      return [
        problem(
          "agreementId",
          "NOT_AGREED",
          "The leader above has not agreed to it yet, so nothing is held against it.",
        ),
      ];
    const period = await loadPeriod(tx, keyOf("Period", input.periodId));
    const wrong = problemsOfPeriod(agreement, period, agencyDate(tx.now));
    if (!period || wrong.length > 0) return wrong;
    const quarter = quarterOf(period);
    if ((await ratedTimes(tx, agreement)).quarters.has(quarter)) return rated("periodId");
    const indicators = await indicatorsIn(tx, agreement.key);
    const problems = problemsOfValues(input, indicators, quarter);
    if (problems.length > 0) return problems;

    const written = await writeRealisations(tx, input, period.key);
    await recordEvent(tx, {
      action: "unit_realisation.reported",
      noun: "unit_agreement",
      nounKey: agreement.key,
      subjectKey: null,
      onBehalfOfKey: standing.headedFor,
      payload: { unitKey: agreement.unitKey, period: period.label, ...written },
    });
    return loadUnitAgreement.required(tx, agreement.key);
  });
}

const quarterOf = ({ startsOn }: PeriodRow): number => Math.ceil(Number(startsOn.slice(5, 7)) / 3);

function problemsOfPeriod({ year }: UnitAgreement, period: PeriodRow | null, today: string): Problem[] {
  if (!period) return [problem("periodId", "NOT_FOUND", "There is no such period.")];
  if (period.kind !== "QUARTER") return [problem("periodId", "NOT_A_QUARTER", "Units report by quarters. Choose one.")];
  if (Number(period.startsOn.slice(0, 4)) !== year)
    return [problem("periodId", "OTHER_YEAR", "This quarter is not of the year of the agreement.")];
  if (period.startsOn > today) return [problem("periodId", "NOT_DUE", "This quarter has not begun.")];
  if (!period.isOpen)
    return [problem("periodId", "PERIOD_CLOSED", "This quarter is closed. The performance team can open it again.")];
  return [];
}

function problemsOfValues(
  { values }: ReportUnitRealisationInput,
  indicators: ReadonlyMap<string, UnitIndicator>,
  quarter: number,
): Problem[] {
  if (values.length === 0) return [problem("values", "REQUIRED", "Report at least one indicator.")];
  const unknown = problemsOfIds(
    values.map(({ indicatorId }) => indicatorId),
    indicators,
    "values",
  );
  if (unknown.length > 0) return unknown;
  return values.flatMap(({ indicatorId, value }, at) => {
    const quarters = indicators.get(keyOf("UnitIndicator", indicatorId))?.measuredQuarters;
    if (quarters && !quarters.includes(quarter))
      return [problem(`values.${at}.indicatorId`, "NOT_MEASURED", "This indicator is not measured in this quarter.")];
    return value < 0 ? [problem(`values.${at}.value`, "OUT_OF_RANGE", "A value is 0 or more.")] : [];
  });
}

async function writeRealisations(tx: Scope, { values }: ReportUnitRealisationInput, periodKey: string) {
  const indicatorKeys = values.map(({ indicatorId }) => keyOf("UnitIndicator", indicatorId));
  const before = await tx.db.findBy(UnitRealisation, { indicatorKey: In(indicatorKeys), periodKey });
  const known = new Map(before.map((realisation) => [realisation.indicatorKey, realisation]));
  const of = (list: readonly Pick<UnitRealisation, "indicatorKey" | "value">[]) =>
    list.map(({ indicatorKey, value }) => ({ indicatorKey, value }));
  const stood = of(before);
  const after = values.map(({ value, note }, at) => {
    const indicatorKey = indicatorKeys[at] ?? "";
    const fresh = { indicatorKey, periodKey, comment: null, commentedAt: null, commentedByKey: null };
    return Object.assign(known.get(indicatorKey) ?? tx.db.create(UnitRealisation, fresh), {
      value,
      note: note?.trim() || null,
      reportedAt: tx.now,
      reportedByKey: actorOf(tx).employeeKey,
    });
  });
  await tx.db.save(after);
  return { before: stood, after: of(after) };
}

/** Throws FORBIDDEN to all but the leader one level above, or who acts for that leader. */
export function commentUnitRealisation(
  scope: Scope,
  input: CommentUnitRealisationInput,
): Promise<UnitRealisationRow | Problem[]> {
  return once(scope, "commentUnitRealisation", input, byRow(loadUnitRealisation), async (tx) => {
    const key = keyOf("UnitRealisation", input.realisationId);
    const realisation = await tx.db.findOneBy(UnitRealisation, { key });
    const indicator = realisation && (await tx.db.findOneBy(UnitIndicator, { key: realisation.indicatorKey }));
    const locked = indicator && (await lockAgreement(tx, indicator.agreementKey));
    if (!locked) return [problem("realisationId", "NOT_FOUND", "There is no such realisation for you.")];
    demandLeader(locked);
    const { agreement, standing } = locked;
    if (!mayMakeOnAgreement(standing, agreement, "comment"))
      return [problem("realisationId", "NOT_AGREED", "The agreement is being changed: comment once it is agreed.")];
    const comment = input.comment.trim();
    if (!comment) return [problem("comment", "REQUIRED", "Write what you say to it.")];

    const commentedByKey = actorOf(tx).employeeKey;
    await tx.db.update(UnitRealisation, { key }, { comment, commentedAt: tx.now, commentedByKey });
    await recordEvent(tx, {
      action: "unit_realisation.commented",
      noun: "unit_realisation",
      nounKey: key,
      subjectKey: null,
      onBehalfOfKey: standing.ledFor,
      payload: { unitKey: agreement.unitKey, before: realisation.comment, after: comment },
    });
    return loadUnitRealisation.required(tx, key);
  });
}
