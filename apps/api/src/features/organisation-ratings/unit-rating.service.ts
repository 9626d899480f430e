import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { loadPeriod, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { loadOrganisationAdvice } from "./organisation-advice.loaders.ts";
import { LEADER_ONLY } from "./unit-agreement.repository.ts";
import { UnitRating } from "./unit-rating.entity.ts";
import type {
  PublishOrganisationRatingInput,
  SetOrganisationRatingInput,
  WithdrawOrganisationRatingInput,
} from "./unit-rating.inputs.ts";
import { loadUnitRating, unitRatingSource, type UnitRatingRow } from "./unit-rating.loaders.ts";
import { mayMakeOnRating, visibleUnitRatings } from "./unit-rating.policy.ts";
import { loadUnitStanding, type UnitStanding } from "./unit-standing.loaders.ts";

/** A draft, or in place of a published rating another one. Throws FORBIDDEN to all but the leader above. */
export function setOrganisationRating(
  scope: Scope,
  input: SetOrganisationRatingInput,
): Promise<UnitRatingRow | Problem[]> {
  return once(scope, "setOrganisationRating", input, byRow(loadUnitRating), async (tx) => {
    const unitKey = keyOf("OrgUnit", input.unitId);
    if (!(await loadOrgUnit(tx, unitKey))) return [problem("unitId", "NOT_FOUND", "There is no such unit.")];
    const period = await loadPeriod(tx, keyOf("Period", input.periodId));
    if (!period) return [problem("periodId", "NOT_FOUND", "There is no such period.")];
    const standing = await demandLeader(tx, unitKey, period.key);
    const problems = problemsOfPeriod(period, agencyDate(tx.now));
    const reason = input.reason.trim();
    if (!reason) problems.push(problem("reason", "REQUIRED", "Say why the unit is rated so."));
    if (problems.length > 0) return problems;

    const before = await lockRatingOf(tx, unitKey, period.key);
    const conflict = problemsOfReplacing(before, input);
    if (conflict.length > 0) return conflict;

    const isReplacing = before !== null && mayMakeOnRating(standing, before, "replace");
    const stood = before && { rating: before.rating, reason: before.reason };
    const rating =
      before ?? tx.db.create(UnitRating, { unitKey, periodKey: period.key, status: "DRAFT", publishedAt: null });
    Object.assign(rating, {
      periodEndsOn: period.endsOn,
      rating: input.rating,
      reason,
      setByKey: actorOf(tx).employeeKey,
    });
    await tx.db.save(rating);
    await record(tx, standing, rating, isReplacing ? "replaced" : "saved", {
      before: stood,
      after: { rating: rating.rating },
      reason,
    });
    return loadUnitRating.required(tx, rating.key);
  });
}

/** Throws FORBIDDEN to all but the leader above. */
export function publishOrganisationRating(
  scope: Scope,
  input: PublishOrganisationRatingInput,
): Promise<UnitRatingRow | Problem[]> {
  return once(scope, "publishOrganisationRating", input, byRow(loadUnitRating), async (tx) => {
    const rating = await lockRating(tx, input.ratingId);
    if (!rating) return noRating();
    const standing = await demandLeader(tx, rating.unitKey, rating.periodKey);
    const period = await requirePeriod(tx, rating.periodKey);
    const problems = problemsOfPeriod(period, agencyDate(tx.now), "ratingId");
    if (problems.length > 0) return problems;
    if (!mayMakeOnRating(standing, rating, "publish"))
      return [problem("ratingId", "PUBLISHED", "It is published already.")];

    await holdEvidence(tx, rating.unitKey, period);
    const advice = await loadOrganisationAdvice(tx, rating.unitKey, { periodKey: rating.periodKey });
    await tx.db.save(Object.assign(rating, { status: "PUBLISHED", publishedAt: tx.now }));
    await record(tx, standing, rating, "published", {
      rating: rating.rating,
      advice: advice?.rating ?? null,
      reason: rating.reason,
    });
    return loadUnitRating.required(tx, rating.key);
  });
}

/** Throws FORBIDDEN to all but the leader above. */
export function withdrawOrganisationRating(
  scope: Scope,
  input: WithdrawOrganisationRatingInput,
): Promise<UnitRatingRow | Problem[]> {
  return once(scope, "withdrawOrganisationRating", input, byRow(loadUnitRating), async (tx) => {
    const rating = await lockRating(tx, input.ratingId);
    if (!rating) return noRating();
    const standing = await demandLeader(tx, rating.unitKey, rating.periodKey);
    const period = await requirePeriod(tx, rating.periodKey);
    const problems = problemsOfPeriod(period, agencyDate(tx.now), "ratingId");
    if (problems.length > 0) return problems;
    if (!mayMakeOnRating(standing, rating, "withdraw"))
      return [problem("ratingId", "NOT_PUBLISHED", "It is a draft: there is nothing to withdraw.")];
    const reason = input.reason.trim();
    if (!reason) return [problem("reason", "REQUIRED", "Say why it is withdrawn.")];

    await tx.db.save(Object.assign(rating, { status: "DRAFT", publishedAt: null }));
    await record(tx, standing, rating, "withdrawn", { before: { rating: rating.rating }, reason });
    return loadUnitRating.required(tx, rating.key);
  });
}

const noRating = (): Problem[] => [problem("ratingId", "NOT_FOUND", "There is no such rating for you.")];

async function demandLeader(tx: Scope, unitKey: string, periodKey: string): Promise<UnitStanding> {
  const standing = await loadUnitStanding(tx, unitKey, { periodKey });
  if (!standing.isLeader) throw new AppError("FORBIDDEN", LEADER_ONLY);
  return standing;
}

function problemsOfPeriod(period: PeriodRow, today: string, field = "periodId"): Problem[] {
  if (period.kind === "MONTH")
    return [problem(field, "NOT_FOR_MONTHS", "Units are rated for a quarter or a year. Choose one.")];
  if (period.endsOn >= today) return [problem(field, "NOT_DUE", "This period is not over yet.")];
  if (!period.isOpen)
    return [problem(field, "PERIOD_CLOSED", "This period is closed. The performance team can open it again.")];
  return [];
}

/** Of two who replace a rating at once, the second replaces another than the one they saw. */
function problemsOfReplacing(before: UnitRating | null, { replaces }: SetOrganisationRatingInput): Problem[] {
  if (before?.status !== "PUBLISHED")
    return replaces == null
      ? []
      : [problem("replaces", "NOT_PUBLISHED", "Nothing is published for this period that could be replaced.")];
  if (replaces == null)
    return [problem("replaces", "PUBLISHED", `It is published as ${before.rating}. Say that you replace it.`)];
  return replaces === before.rating
    ? []
    : [problem("replaces", "CONFLICT", `Meanwhile it was published as ${before.rating}. Look at it again.`)];
}

async function lockRating(tx: Scope, id: string): Promise<UnitRating | null> {
  const key = keyOf("UnitRating", id);
  const seen = await firstRow<object>(
    tx,
    sql`select 1 from ${unitRatingSource} where g.key = ${key}::uuid and ${visibleUnitRatings(actorOf(tx))} for update of g`,
  );
  return seen && tx.db.findOneBy(UnitRating, { key });
}

async function lockRatingOf(tx: Scope, unitKey: string, periodKey: string): Promise<UnitRating | null> {
  // Two who set the first one at once would both find none.
  await tx.db.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`unit rating ${unitKey} ${periodKey}`]);
  return tx.db.findOne(UnitRating, { where: { unitKey, periodKey }, lock: { mode: "pessimistic_write" } });
}

/** What the rating rests on is reported under the same lock, so nothing comes in between. */
async function holdEvidence(tx: Scope, unitKey: string, { startsOn }: PeriodRow): Promise<void> {
  await rows(
    tx,
    sql`select 1 from unit_agreement ag where ag.unit_key = ${unitKey}::uuid and ag.year = ${Number(startsOn.slice(0, 4))} for update`,
  );
}

/** Who headed the unit when the period ended is told, once the rating is public: it is their work result. */
async function record(
  tx: Scope,
  { ledFor }: UnitStanding,
  rating: UnitRating,
  move: "saved" | "published" | "replaced" | "withdrawn",
  payload: Record<string, unknown>,
): Promise<void> {
  const head = await firstRow<{ employeeKey: string }>(
    tx,
    sql`select p.employee_key as "employeeKey" from position p where p.unit_key = ${rating.unitKey}::uuid and p.is_head and p.capacity <> 'PLH'
          and p.starts_on <= ${rating.periodEndsOn}::date and (p.ends_on is null or p.ends_on >= ${rating.periodEndsOn}::date)
        order by p.capacity desc, p.starts_on desc limit 1`,
  );
  const { unitKey, periodKey } = rating;
  await recordEvent(tx, {
    action: `unit_rating.${move}`,
    noun: "unit_rating",
    nounKey: rating.key,
    subjectKey: move === "saved" ? null : (head?.employeeKey ?? null),
    onBehalfOfKey: ledFor,
    payload: { unitKey, periodKey, ...payload },
  });
}
