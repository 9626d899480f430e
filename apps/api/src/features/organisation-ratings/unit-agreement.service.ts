import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { problemsOfAgreement } from "./unit-agreement-check.ts";
import { UnitAgreement, UnitIndicator } from "./unit-agreement.entity.ts";
import type {
  AgreeUnitAgreementInput,
  ReopenUnitAgreementInput,
  SaveUnitAgreementInput,
  UnitIndicatorInput,
} from "./unit-agreement.inputs.ts";
import { loadUnitAgreement, type UnitAgreementRow } from "./unit-agreement.loaders.ts";
import { mayMakeOnAgreement } from "./unit-agreement.policy.ts";
import {
  demandHead,
  demandLeader,
  indicatorsIn,
  lockAgreement,
  noAgreement,
  rated,
  ratedTimes,
} from "./unit-agreement.repository.ts";
import { loadUnitStanding } from "./unit-standing.loaders.ts";

/** Throws FORBIDDEN to all but the unit's head, or who acts for the head. */
export function saveUnitAgreement(scope: Scope, input: SaveUnitAgreementInput): Promise<UnitAgreementRow | Problem[]> {
  return once(scope, "saveUnitAgreement", input, byRow(loadUnitAgreement), async (tx) => {
    const unitKey = keyOf("OrgUnit", input.unitId);
    if (!(await loadOrgUnit(tx, unitKey))) return [problem("unitId", "NOT_FOUND", "There is no such unit.")];
    const standing = await loadUnitStanding(tx, unitKey, { periodKey: null });
    demandHead({ standing });
    const problems = problemsOfAgreement(input, Number(agencyDate(tx.now).slice(0, 4)));
    if (problems.length > 0) return problems;
    // Two saved at once would both begin it.
    await tx.db.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`agreement ${unitKey} ${input.year}`]);
    const { year } = input;
    const agreement =
      (await tx.db.findOne(UnitAgreement, { where: { unitKey, year }, lock: { mode: "pessimistic_write" } })) ??
      tx.db.create(UnitAgreement, { unitKey, year, status: "DRAFT", agreedAt: null, agreedByKey: null });
    if (!mayMakeOnAgreement(standing, agreement, "save"))
      return [problem("unitId", "AGREED", "It is agreed already. The leader above can open it again.")];
    const indicators = await indicatorsOf(tx, agreement.key, input.indicators);
    if ("problem" in indicators) return [indicators.problem];

    await tx.db.save(agreement);
    await tx.db.save(indicators.rows);
    await recordEvent(tx, {
      action: "unit_agreement.saved",
      noun: "unit_agreement",
      nounKey: agreement.key,
      subjectKey: null,
      onBehalfOfKey: standing.headedFor,
      payload: { unitKey, year, indicators: input.indicators.map(({ text, target }) => ({ text, target })) },
    });
    return loadUnitAgreement.required(tx, agreement.key);
  });
}

/** The rows that make the indicators what the input says. */
async function indicatorsOf(
  tx: Scope,
  agreementKey: string,
  inputs: readonly UnitIndicatorInput[],
): Promise<{ problem: Problem } | { rows: UnitIndicator[] }> {
  const known = await indicatorsIn(tx, agreementKey);
  const measured = await withRealisations(tx, agreementKey);
  const kept = new Set<string>();
  const made: UnitIndicator[] = [];
  for (const [at, input] of inputs.entries()) {
    const key = input.id == null ? null : keyOf("UnitIndicator", input.id);
    const before = key === null ? null : known.get(key);
    if (before === undefined || (key !== null && kept.has(key)))
      return {
        problem: problem(
          `indicators.${at}.id`,
          "NOT_FOUND",
          "There is no such indicator in this agreement, or it is named twice.",
        ),
      };
    const terms = termsOf(input);
    if (before && measured.has(before.key) && isMeasuredOtherwise(before, terms))
      return {
        problem: problem(
          `indicators.${at}.pattern`,
          "HAS_REALISATIONS",
          "What was reported of it was measured as before: take it out, and add a new one.",
        ),
      };
    if (key !== null) kept.add(key);
    made.push(
      Object.assign(before ?? tx.db.create(UnitIndicator, { agreementKey, removedAt: null }), terms, {
        ordinal: at + 1,
      }),
    );
  }
  // Never deleted: realisations and past ratings refer to it.
  for (const indicator of known.values())
    if (!kept.has(indicator.key)) made.push(Object.assign(indicator, { removedAt: tx.now }));
  return { rows: made };
}

const termsOf = ({ text, target, unitOfMeasure, pattern, direction, measuredQuarters }: UnitIndicatorInput) => ({
  text: text.trim(),
  target,
  unitOfMeasure: unitOfMeasure.trim(),
  pattern,
  direction,
  measuredQuarters: measuredQuarters?.toSorted() ?? null,
});

const isMeasuredOtherwise = (before: UnitIndicator, after: ReturnType<typeof termsOf>): boolean =>
  before.pattern !== after.pattern ||
  before.direction !== after.direction ||
  String(before.measuredQuarters) !== String(after.measuredQuarters);

async function withRealisations(tx: Scope, agreementKey: string): Promise<ReadonlySet<string>> {
  const found = await rows<{ key: string }>(
    tx,
    sql`select distinct i.key from unit_indicator i join unit_realisation rz on rz.indicator_key = i.key where i.agreement_key = ${agreementKey}::uuid`,
  );
  return new Set(found.map(({ key }) => key));
}

/** Throws FORBIDDEN to all but the leader one level above, or who acts for that leader. */
export function agreeUnitAgreement(
  scope: Scope,
  input: AgreeUnitAgreementInput,
): Promise<UnitAgreementRow | Problem[]> {
  return once(scope, "agreeUnitAgreement", input, byRow(loadUnitAgreement), async (tx) => {
    const locked = await lockAgreement(tx, keyOf("UnitAgreement", input.agreementId));
    if (!locked) return noAgreement();
    demandLeader(locked);
    const { agreement, standing } = locked;
    if (!mayMakeOnAgreement(standing, agreement, "agree"))
      return [problem("agreementId", "AGREED", "It is agreed already.")];

    const agreedByKey = actorOf(tx).employeeKey;
    await tx.db.update(UnitAgreement, { key: agreement.key }, { status: "AGREED", agreedAt: tx.now, agreedByKey });
    await recordEvent(tx, {
      action: "unit_agreement.agreed",
      noun: "unit_agreement",
      nounKey: agreement.key,
      subjectKey: null,
      onBehalfOfKey: standing.ledFor,
      payload: { unitKey: agreement.unitKey, year: agreement.year },
    });
    return loadUnitAgreement.required(tx, agreement.key);
  });
}

/** Throws FORBIDDEN to all but the leader one level above, or who acts for that leader. */
export function reopenUnitAgreement(
  scope: Scope,
  input: ReopenUnitAgreementInput,
): Promise<UnitAgreementRow | Problem[]> {
  return once(scope, "reopenUnitAgreement", input, byRow(loadUnitAgreement), async (tx) => {
    const locked = await lockAgreement(tx, keyOf("UnitAgreement", input.agreementId));
    if (!locked) return noAgreement();
    demandLeader(locked);
    const { agreement, standing } = locked;
    if (!mayMakeOnAgreement(standing, agreement, "reopen"))
      return [problem("agreementId", "NOT_AGREED", "It is a draft already: the unit's head can change it.")];
    const reason = input.reason.trim();
    if (!reason) return [problem("reason", "REQUIRED", "Say why it is opened again.")];
    if ((await ratedTimes(tx, agreement)).year) return rated("agreementId");

    await tx.db.update(UnitAgreement, { key: agreement.key }, { status: "DRAFT", agreedAt: null, agreedByKey: null });
    await recordEvent(tx, {
      action: "unit_agreement.reopened",
      noun: "unit_agreement",
      nounKey: agreement.key,
      subjectKey: null,
      onBehalfOfKey: standing.ledFor,
      payload: { unitKey: agreement.unitKey, year: agreement.year, reason },
    });
    return loadUnitAgreement.required(tx, agreement.key);
  });
}
