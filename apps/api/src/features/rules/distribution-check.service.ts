import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { globalId, keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { cycleRunner } from "../periods/period.service.ts";
import type { DistributionCheck } from "./distribution-check.type.ts";
import type { SetDistributionCheckInput } from "./rule.inputs.ts";

const MOST = 100;

type Row = Omit<DistributionCheck, "id"> & { key: string };

const select = sql`select s.key, s.unit_key as "unitKey", s.unit_kind as "unitKind", s.starts_on as "startsOn", s.is_checked as "isChecked", s.source
  from distribution_setting s`;
const shown = ({ key, ...row }: Row): DistributionCheck => ({ ...row, id: globalId("DistributionSetting", key) });

/** The newest first. */
export const listDistributionChecks = async (scope: Scope): Promise<DistributionCheck[]> =>
  (await rows<Row>(scope, sql`${select} order by s.starts_on desc, s.unit_kind, s.key limit ${MOST}`)).map(shown);

const again = {
  keep: ({ id }: DistributionCheck) => id,
  find: async (tx: Scope, id: string): Promise<DistributionCheck> => {
    const row = await firstRow<Row>(tx, sql`${select} where s.key = ${keyOf("DistributionSetting", id)}::uuid`);
    if (!row) throw new Error("A setting is never removed.");
    return shown(row);
  },
};

/** Published assessments stay as they are: it is looked at when the next are published. */
export function setDistributionCheck(
  scope: Scope,
  input: SetDistributionCheckInput,
): Promise<DistributionCheck | Problem[]> {
  cycleRunner(scope);
  return once(scope, "setDistributionCheck", input, again, async (tx) => {
    const { isChecked, startsOn } = input;
    const source = input.source.trim();
    const unitKind = input.unitKind?.trim().toUpperCase() || null;
    if ((unitKind === null) === (input.orgUnitId == null))
      return [problem("orgUnitId", "ONE_OF", "Name a unit or a kind of office, exactly one of them.")];
    if (!source) return [problem("source", "REQUIRED", "Name the decree that says so: everyone can read it.")];
    if (startsOn < agencyDate(tx.now))
      return [problem("startsOn", "IN_THE_PAST", "What was published stays: choose today or later.")];
    const unit = input.orgUnitId == null ? null : await loadOrgUnit(tx, keyOf("OrgUnit", input.orgUnitId));
    if (input.orgUnitId != null && !unit)
      return [problem("orgUnitId", "NOT_FOUND", "There is no such unit. Choose one from the list.")];
    if (unitKind !== null && !(await firstRow(tx, sql`select 1 from org_unit u where u.kind = ${unitKind} limit 1`)))
      return [problem("unitKind", "NOT_FOUND", "No unit is of this kind.")];
    const unitKey = unit?.key ?? null;
    const taken = await firstRow(
      tx,
      sql`select 1 from distribution_setting s where s.unit_key is not distinct from ${unitKey}::uuid
          and s.unit_kind is not distinct from ${unitKind} and s.starts_on = ${startsOn}::date`,
    );
    if (taken) return [problem("startsOn", "TAKEN", "Another setting begins there on this day. Choose another day.")];

    const key = newKey();
    await rows(
      tx,
      sql`insert into distribution_setting (key, unit_key, unit_kind, starts_on, is_checked, source)
          values (${key}, ${unitKey}, ${unitKind}, ${startsOn}, ${isChecked}, ${source})`,
    );
    await recordEvent(tx, {
      action: "rule.distribution_check_set",
      noun: "rule",
      nounKey: key,
      subjectKey: null,
      payload: { after: { unit: unit?.name ?? unitKind, isChecked, startsOn }, reason: source },
    });
    return { id: globalId("DistributionSetting", key), unitKey, unitKind, startsOn, isChecked, source };
  });
}
