import { agencyDate } from "@andir/domain/iso-date";
import type { ImportColumn } from "@andir/domain/import-columns";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import { Role } from "@andir/domain/role";
import sql from "sql-template-tag";
import {
  defineShape,
  type AppliedRow,
  type CheckedRow,
  type ImportFile,
  type ImportRow,
  type RowVerdict,
} from "../../platform/imports/import-shape.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keepsUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { lockTree } from "./unit-change.ts";
import { undoUnits } from "./units.shape.undo.ts";

const COLUMNS: readonly ImportColumn[] = [
  {
    name: "code",
    heads: ["Kode Unit", "Kode Unor", "Kode Unit Kerja", "ID Unor", "Unor ID", "Kode"],
    type: "TEXT",
    longest: 80,
    isRequired: true,
    says: {
      ID: "Kode unit yang tidak berubah; berformat Teks.",
      EN: "A code of the unit that stays; formatted as Text.",
    },
    example: "KEL.GARUDA",
  },
  {
    name: "name",
    heads: ["Nama Unit", "Nama Unor", "Unit Kerja", "Nama Unit Kerja", "Unor", "Unor Nama"],
    type: "TEXT",
    longest: 200,
    isRequired: true,
    says: { ID: "Nama resmi unit.", EN: "The official name." },
    example: "Kelurahan Garuda",
  },
  {
    name: "parentCode",
    heads: [
      "Kode Induk",
      "Kode Unit Induk",
      "Kode Atasan",
      "ID Unor Induk",
      "Unor Induk ID",
      "ID Atasan",
      "Diatasan ID",
    ],
    type: "TEXT",
    longest: 80,
    isRequired: true,
    says: {
      ID: "Kode unit di atasnya; boleh unit lain dalam berkas ini.",
      EN: "The code of the unit above; one of this file is as good.",
    },
    example: "KEC",
  },
  {
    name: "kind",
    heads: ["Jenis Unit", "Jenis Unor", "Jenis"],
    type: "TEXT",
    longest: 40,
    says: {
      ID: "Seperti DINAS atau KELURAHAN; kosong untuk seksi.",
      EN: "Such as DINAS or KELURAHAN; none for a section.",
    },
    example: "KELURAHAN",
  },
  {
    name: "startsOn",
    heads: ["Berlaku Mulai", "TMT Unit", "Mulai Berlaku", "Tanggal Berdiri"],
    type: "DAY",
    says: {
      ID: "Hari pertama unit baru; tanpa kolom ini: hari ini.",
      EN: "First day of a new unit; today without it.",
    },
    example: "01/01/2026",
  },
];

interface UnitValues {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  readonly kind: string | null;
  readonly startsOn: string | null;
}

interface KnownUnit {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly endsOn: string | null;
}

interface UnitPlan {
  readonly known: KnownUnit | null;
  /** The unit above, where it is here already. */
  readonly parentKey: string | null;
}

type Row = CheckedRow<UnitValues, UnitPlan>;

/** All at once: a row may stand below another of the file, and an agency has some hundred units. */
const AT_ONCE = 10_000;

export const unitsShape = defineShape<UnitValues, UnitPlan>({
  kind: "UNITS",
  name: { ID: "Unit kerja", EN: "Units" },
  says: {
    ID: "Menambah unit kerja dan memperbarui namanya. Memindah atau menutup unit dilakukan di Administrasi, karena orang-orangnya ikut.",
    EN: "Adds units and brings their names up to date. Units are moved and closed in Administration, since their people go with them.",
  },
  columns: COLUMNS,
  asksReason: true,
  rowsAtOnce: AT_ONCE,
  offeredTo: (actor) => actor.roles.has(Role.ADMINISTRATOR),
  identity: ({ code }) => code,
  check,
  apply,
  undo: undoUnits,
});

async function check(
  scope: Scope,
  file: ImportFile,
  given: readonly ImportRow<UnitValues>[],
): Promise<RowVerdict<UnitPlan>[]> {
  if (file.isCommit) await lockTree(scope);
  const codes = [...new Set(given.flatMap(({ values }) => [values.code, values.parentCode]))];
  const known = new Map(
    (
      await rows<KnownUnit>(
        scope,
        sql`select u.key, u.code, u.name, parent.code as "parentCode", u.ends_on as "endsOn" from org_unit u left join org_unit parent on parent.key = u.parent_key
            where u.code = any(${codes}::text[])`,
      )
    ).map((unit) => [unit.code, unit]),
  );
  const parentOf = new Map(given.map(({ values }) => [values.code, values.parentCode]));
  const today = agencyDate(scope.now);
  return given.map(({ row, values }) => {
    const unit = known.get(values.code) ?? null;
    const wrong = (problem: ImportProblem): RowVerdict<UnitPlan> => ({ row, outcome: "WRONG", problems: [problem] });
    if (unit) {
      if (!keepsUnit(actorOf(scope), unit.key)) return wrong(NOT_KEPT);
      if (unit.endsOn !== null && unit.endsOn < today) return wrong(CLOSED);
      if (unit.parentCode !== null && unit.parentCode !== values.parentCode) return wrong(moved(unit.parentCode));
      const isSame = unit.name === values.name;
      const changes = isSame ? [] : [{ column: "name", from: unit.name, to: values.name }];
      return { row, outcome: isSame ? "SAME" : "CHANGE", changes, plan: { known: unit, parentKey: null } };
    }
    const top = topOf(values.parentCode, parentOf, known);
    if (top === null) return wrong(noParent(values.parentCode));
    if (!keepsUnit(actorOf(scope), top.key)) return wrong(NOT_KEPT);
    const parentKey = known.get(values.parentCode)?.key ?? null;
    return { row, outcome: "CREATE", plan: { known: null, parentKey } };
  });
}

/** The first unit up the line that is here already; null where there is none, or the file's units stand in a ring. */
function topOf(
  code: string,
  parentOf: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, KnownUnit>,
): KnownUnit | null {
  const seen = new Set<string>();
  for (let at: string | undefined = code; at !== undefined && !seen.has(at); at = parentOf.get(at)) {
    const unit = known.get(at);
    if (unit) return unit;
    seen.add(at);
  }
  return null;
}

async function apply(tx: Scope, file: ImportFile, checked: readonly Row[]): Promise<AppliedRow[]> {
  const keys = new Map(checked.map((row) => [row.values.code, row.plan.known?.key ?? newKey()]));
  const keyOf = (code: string): string => keys.get(code) as string;
  const renamed = checked.filter(({ outcome }) => outcome === "CHANGE");
  await rows(
    tx,
    sql`update org_unit u set name = item.name from unnest(${renamed.map(({ plan }) => plan.known?.key)}::uuid[], ${renamed.map(({ values }) => values.name)}::text[])
          item(key, name) where u.key = item.key`,
  );
  // Those above first, a level at a time: each level is a statement, and an agency has seven.
  let left = checked.filter(({ outcome }) => outcome === "CREATE");
  const today = agencyDate(tx.now);
  const isThere = ({ values, plan }: Row) =>
    plan.parentKey !== null || !left.some((other) => other.values.code === values.parentCode);
  while (left.length > 0) {
    const level = left.filter(isThere);
    if (level.length === 0) throw new Error("The check has found each unit's way up.");
    await makeUnits(
      tx,
      level.map(({ values, plan }) => ({
        key: keyOf(values.code),
        parentKey: plan.parentKey ?? keyOf(values.parentCode),
        code: values.code,
        name: values.name,
        kind: values.kind,
        startsOn: values.startsOn ?? today,
      })),
    );
    left = left.filter((row) => !level.includes(row));
  }
  return checked.map(({ row, outcome, values, plan }) => {
    const key = keyOf(values.code);
    const isNew = outcome === "CREATE";
    const before = isNew ? null : { name: plan.known?.name ?? null };
    return {
      row,
      made: isNew ? { created: key } : { renamed: key, from: plan.known?.name ?? "", to: values.name },
      events: [
        {
          action: isNew ? "org_unit.created" : "org_unit.renamed",
          noun: "org_unit",
          nounKey: key,
          subjectKey: null,
          payload: { before, after: isNew ? { ...values } : { name: values.name }, reason: file.reason },
        },
      ],
    };
  });
}

interface NewUnit {
  readonly key: string;
  readonly parentKey: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
  readonly startsOn: string;
}

async function makeUnits(tx: Scope, units: readonly NewUnit[]): Promise<void> {
  const column = <K extends keyof NewUnit>(name: K) => units.map((unit) => unit[name]);
  await rows(
    tx,
    sql`insert into org_unit (key, code, name, kind, parent_key, starts_on)
        select * from unnest(${column("key")}::uuid[], ${column("code")}::text[], ${column("name")}::text[], ${column("kind")}::text[],
          ${column("parentKey")}::uuid[], ${column("startsOn")}::date[])`,
  );
  await rows(
    tx,
    sql`insert into org_unit_ancestor (unit_key, ancestor_key, distance)
        select item.key, x.ancestor_key, x.distance + 1 from unnest(${column("key")}::uuid[], ${column("parentKey")}::uuid[]) item(key, parent)
          join org_unit_ancestor x on x.unit_key = item.parent
        union all select key, key, 0 from unnest(${column("key")}::uuid[]) own(key)`,
  );
}

const NOT_KEPT = rowProblem(
  "code",
  null,
  "NOT_KEPT",
  {
    ID: "Unit ini dikelola administrator lain. Administrator daerah dapat mengubahnya.",
    EN: "Another administrator keeps this unit. An administrator of the agency can change it.",
  },
  "ADMINISTRATOR",
);

const CLOSED = rowProblem("code", null, "UNIT_CLOSED", {
  ID: "Unit dengan kode ini sudah ditutup. Pakai kode baru.",
  EN: "The unit with this code is closed. Use a code of its own.",
});

const moved = (parent: string): ImportProblem =>
  rowProblem(
    "parentCode",
    parent,
    "MOVED",
    {
      ID: `Di aplikasi, unit ini berada di bawah ${parent}. Pindahkan di Administrasi, atau perbaiki berkas.`,
      EN: `Here this unit stands below ${parent}. Move it in Administration, or mend the file.`,
    },
    "ADMINISTRATOR",
  );

const noParent = (code: string): ImportProblem =>
  rowProblem("parentCode", code, "NO_PARENT", {
    ID: "Unit induk ini tidak ada di aplikasi maupun di berkas, atau unit-unit saling menjadi induk.",
    EN: "This unit above is neither here nor in the file, or units stand above one another in a ring.",
  });
