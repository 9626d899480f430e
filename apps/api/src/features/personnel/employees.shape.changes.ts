import { rowProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import type { AppliedRow, CheckedRow, ImportFile, MadeRow, UndoneRows } from "../../platform/imports/import-shape.ts";
import { newKey } from "../../platform/key.ts";
import { listBuiltOn } from "../../platform/naming-columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import type { EmployeePlan, EmployeeValues } from "./employees.shape.ts";

type Row = CheckedRow<EmployeeValues, EmployeePlan>;

/** How a person stood before, or that there was none. */
type Made = { readonly created: string } | { readonly changed: string; readonly before: Facts; readonly after: Facts };

interface Facts {
  readonly name: string;
  readonly employmentType: string;
}

export async function applyEmployees(tx: Scope, file: ImportFile, checked: readonly Row[]): Promise<AppliedRow[]> {
  const keyed = checked.map((row) => ({ ...row, key: row.plan.known?.key ?? newKey() }));
  const created = keyed.filter(({ outcome }) => outcome === "CREATE");
  const changed = keyed.filter(({ outcome }) => outcome === "CHANGE");
  if (created.length > 0)
    await rows(
      tx,
      sql`insert into employee (key, name, nip, employment_type, joined_on)
          select item.key, item.name, item.nip, item.type::employment_type, item.joined
          from unnest(${created.map(({ key }) => key)}::uuid[], ${created.map(({ plan }) => plan.name)}::text[],
            ${created.map(({ values }) => values.nip)}::text[], ${created.map(({ plan }) => plan.employmentType)}::text[],
            ${created.map(({ plan }) => plan.joinedOn)}::date[]) item(key, name, nip, type, joined)`,
    );
  if (changed.length > 0)
    await setFacts(
      tx,
      changed.map(({ key, plan }) => ({ key, ...plan })),
    );
  return keyed.map(({ row, outcome, key, plan }) => ({
    row,
    made: madeOf(outcome, key, plan),
    events: outcome === "CREATE" ? [added(key, plan, file)] : [changedTo(key, plan, file)],
  }));
}

const madeOf = (outcome: Row["outcome"], key: string, { known, name, employmentType }: EmployeePlan) =>
  outcome === "CREATE" || known === null
    ? { created: key }
    : {
        changed: key,
        before: { name: known.name, employmentType: known.employmentType },
        after: { name, employmentType },
      };

const setFacts = (tx: Scope, people: readonly (Facts & { key: string })[]): Promise<unknown> =>
  rows(
    tx,
    sql`update employee e set name = item.name, employment_type = item.type::employment_type
        from unnest(${people.map(({ key }) => key)}::uuid[], ${people.map(({ name }) => name)}::text[],
          ${people.map(({ employmentType }) => employmentType)}::text[]) item(key, name, type) where e.key = item.key`,
  );

const added = (key: string, { employmentType, joinedOn, warnings }: EmployeePlan, file: ImportFile): AuditFact => ({
  action: "employee.added",
  noun: "employee",
  nounKey: key,
  subjectKey: key,
  payload: {
    before: null,
    after: { employmentType, joinedOn },
    nipWarnings: warnings,
    nipReason: warnings.length > 0 ? file.reason : null,
    reason: file.reason,
  },
});

const changedTo = (key: string, plan: EmployeePlan, file: ImportFile): AuditFact => ({
  action: "employee.changed",
  noun: "employee",
  nounKey: key,
  subjectKey: key,
  payload: {
    before: { name: plan.known?.name, employmentType: plan.known?.employmentType },
    after: { name: plan.name, employmentType: plan.employmentType },
    reason: file.reason,
  },
});

/** Who was added goes again where nobody has given them anything; what was changed stands as before where nobody has changed it since. */
export async function undoEmployees(tx: Scope, file: ImportFile, undone: readonly MadeRow[]): Promise<UndoneRows> {
  const made = undone.map(({ row, made: what }) => ({ row, what: what as unknown as Made }));
  const created = made.flatMap(({ row, what }) => ("created" in what ? [{ row, key: what.created }] : []));
  const changed = made.flatMap(({ row, what }) => ("changed" in what ? [{ row, ...what, key: what.changed }] : []));
  const builtOn = await listBuiltOn(
    tx,
    "employee",
    created.map(({ key }) => key),
  );
  const now = await rows<Facts & { key: string }>(
    tx,
    sql`select e.key, e.name, e.employment_type as "employmentType" from employee e where e.key = any(${changed.map(({ key }) => key)}::uuid[]) for update`,
  );
  const standing = new Map(now.map((facts) => [facts.key, facts]));
  const problems = [
    ...created.filter(({ key }) => builtOn.has(key)).map(({ row }) => ({ row, ...BUILT_ON })),
    ...changed
      .filter(({ key, after }) => {
        const facts = standing.get(key);
        return facts?.name !== after.name || facts.employmentType !== after.employmentType;
      })
      .map(({ row }) => ({ row, ...CHANGED_SINCE })),
  ];
  if (problems.length > 0) return { events: [], problems };

  await rows(tx, sql`delete from employee where key = any(${created.map(({ key }) => key)}::uuid[])`);
  if (changed.length > 0)
    await setFacts(
      tx,
      changed.map(({ key, before }) => ({ key, ...before })),
    );
  const event = (action: string, key: string, payload: Record<string, unknown>): AuditFact => ({
    action,
    noun: "employee",
    nounKey: key,
    subjectKey: key,
    payload: { ...payload, reason: file.reason },
  });
  return {
    problems,
    events: [
      ...created.map(({ key }) => event("employee.removed", key, {})),
      ...changed.map(({ key, before, after }) => event("employee.changed", key, { before: after, after: before })),
    ],
  };
}

const BUILT_ON = rowProblem(
  "nip",
  null,
  "BUILT_ON",
  {
    ID: "Orang ini sudah dipakai di catatan lain, seperti jabatan atau akun. Kembalikan itu dulu, atau ubah datanya sendiri.",
    EN: "Other records name this person by now, such as a post or an account. Take those back first, or change the record itself.",
  },
  "ADMINISTRATOR",
);

const CHANGED_SINCE = rowProblem(
  "name",
  null,
  "CHANGED_SINCE",
  {
    ID: "Data orang ini sudah diubah lagi setelah impor. Ubah datanya sendiri.",
    EN: "This person's record was changed again after the import. Change the record itself.",
  },
  "ADMINISTRATOR",
);
