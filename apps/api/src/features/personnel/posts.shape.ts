import { headKey } from "@andir/domain/import-columns";
import { addDays } from "@andir/domain/iso-date";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import { Role } from "@andir/domain/role";
import { defineShape, type ImportFile, type ImportRow, type RowVerdict } from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { unknownPerson } from "./appraisers.shape.problems.ts";
import { applyPosts, appointAppraisers } from "./posts.shape.changes.ts";
import { POST_COLUMNS, type PostValues } from "./posts.shape.columns.ts";
import { lockChairs, peopleOf, unitsNamed, type PersonFacts, type UnitFacts } from "./posts.shape.facts.ts";
import { undoPosts } from "./posts.shape.undo.ts";

/** The post that is held by then, where there is one, and what the row makes of it. */
export interface PostPlan {
  readonly person: PersonFacts;
  readonly unitKey: string;
  readonly does: "APPOINT" | "TRANSFER" | "GRADE";
}

export const postsShape = defineShape<PostValues, PostPlan>({
  kind: "POSTS",
  name: { ID: "Jabatan", EN: "Posts" },
  says: {
    ID: "Jabatan definitif pegawai dari ekspor sistem kepegawaian nasional: jabatan baru, mutasi, dan kenaikan golongan. Jabatan lama berakhir sehari sebelum yang baru.",
    EN: "Definitive posts from the national personnel system's export: new ones, transfers and new grades. An old post ends on the day before the new one begins.",
  },
  columns: POST_COLUMNS,
  asksReason: true,
  offeredTo: (actor) => actor.roles.has(Role.ADMINISTRATOR),
  identity: ({ nip }) => nip,
  check,
  apply: applyPosts,
  finish: appointAppraisers,
  undo: undoPosts,
});

async function check(
  scope: Scope,
  file: ImportFile,
  given: readonly ImportRow<PostValues>[],
): Promise<RowVerdict<PostPlan>[]> {
  const units = await unitsNamed(
    scope,
    given.map(({ values }) => values.unit),
  );
  const people = await peopleOf(scope, given);
  if (file.isCommit) await lockChairs(scope, given, units);
  const chairs = new Map<string, number>();
  return given.map(({ row, values }) => {
    const chair = values.isHead === true ? headKey(values.unit) : null;
    const other = chair === null ? undefined : chairs.get(chair);
    if (chair !== null) chairs.set(chair, row);
    if (other !== undefined) return { row, outcome: "WRONG", problems: [twoHeads(other)] };
    const judged = judge(values, people.get(row) ?? null, units.get(headKey(values.unit)) ?? []);
    return "problem" in judged ? { row, outcome: "WRONG", problems: [judged.problem] } : { row, ...judged };
  });
}

type Judged = Omit<RowVerdict<PostPlan>, "row"> | { readonly problem: ImportProblem };

function judge(values: PostValues, person: PersonFacts | null, named: readonly UnitFacts[]): Judged {
  const { nip, title, startsOn } = values;
  if (person === null) return { problem: unknownPerson("nip", nip) };
  const [unit, other] = named;
  if (!unit) return { problem: noUnit(values.unit) };
  if (other) return { problem: manyUnits(values.unit) };
  if (!unit.isKept || !person.mayPlace) return { problem: NOT_KEPT };
  if (unit.startsOn > startsOn || (unit.endsOn !== null && unit.endsOn < startsOn))
    return { problem: unitClosed(unit.name) };
  if (startsOn < person.joinedOn) return { problem: beforeJoining(person.joinedOn) };
  if (person.leftOn !== null) return { problem: hasLeft(person.leftOn) };

  const { held } = person;
  const isSamePost = held !== null && held.unitKey === unit.key && headKey(held.title) === headKey(title);
  if (isSamePost && held.startsOn <= startsOn) {
    const isSame = values.grade === null || values.grade === held.grade;
    const plan: PostPlan = { person, unitKey: unit.key, does: "GRADE" };
    return isSame
      ? { outcome: "SAME" }
      : { outcome: "CHANGE", plan, changes: [{ column: "grade", from: held.grade, to: values.grade }] };
  }
  if (person.laterOn !== null) return { problem: laterPost(person.laterOn) };
  if (values.kind === null) return { problem: NO_KIND };
  if (values.isHead === true && unit.isHeadedBeside(person.employeeKey)) return { problem: headTaken(unit.name) };
  if (held === null) return { outcome: "CREATE", plan: { person, unitKey: unit.key, does: "APPOINT" } };
  if (held.startsOn >= startsOn) return { problem: beforePost(held.startsOn) };
  if (held.assessedTo !== null && held.assessedTo > addDays(startsOn, -1))
    return { problem: assessed(held.assessedTo) };
  return {
    outcome: "CHANGE",
    plan: { person, unitKey: unit.key, does: "TRANSFER" },
    changes: [{ column: "title", from: `${held.title} (${held.unitName})`, to: `${title} (${unit.name})` }],
  };
}

const noUnit = (unit: string): ImportProblem =>
  rowProblem("unit", unit, "NO_UNIT", {
    ID: "Tidak ada unit dengan kode atau nama ini. Masukkan unitnya dulu, atau pakai kode yang ada di aplikasi.",
    EN: "No unit has this code or name. Bring the unit in first, or use a code that is here.",
  });

const manyUnits = (unit: string): ImportProblem =>
  rowProblem("unit", unit, "MANY_UNITS", {
    ID: "Lebih dari satu unit bernama ini. Pakai kode unitnya.",
    EN: "More than one unit has this name. Use its code.",
  });

const NOT_KEPT = rowProblem(
  "unit",
  null,
  "NOT_KEPT",
  {
    ID: "Unit atau orang ini dikelola administrator lain. Administrator daerah dapat memasukkannya.",
    EN: "Another administrator keeps this unit or person. An administrator of the agency can bring it in.",
  },
  "ADMINISTRATOR",
);

const unitClosed = (name: string): ImportProblem =>
  rowProblem("startsOn", name, "UNIT_CLOSED", {
    ID: "Unit ini belum atau tidak lagi ada pada tanggal itu.",
    EN: "This unit does not exist on that day.",
  });

const beforeJoining = (day: string): ImportProblem =>
  rowProblem("startsOn", day, "BEFORE_JOINING", {
    ID: "Orang ini baru mulai bertugas pada tanggal tersebut.",
    EN: "This person joined on that day only.",
  });

const hasLeft = (day: string): ImportProblem =>
  rowProblem(
    "nip",
    day,
    "HAS_LEFT",
    { ID: "Orang ini sudah berhenti pada tanggal tersebut.", EN: "This person left on that day." },
    "ADMINISTRATOR",
  );

const laterPost = (day: string): ImportProblem =>
  rowProblem("startsOn", day, "LATER_POST", {
    ID: "Orang ini sudah punya jabatan yang mulai sesudahnya. Periksa TMT-nya.",
    EN: "This person has a post that begins later. Look at the day again.",
  });

const NO_KIND = rowProblem("kind", null, "REQUIRED", {
  ID: "Jabatan baru: isi jenis jabatannya.",
  EN: "The post is new: give its kind.",
});

const headTaken = (name: string): ImportProblem =>
  rowProblem(
    "isHead",
    name,
    "HEAD_TAKEN",
    {
      ID: "Unit ini sudah punya pimpinan pada tanggal itu. Akhiri jabatannya dulu di Administrasi.",
      EN: "This unit has a head on that day. End that post in Administration first.",
    },
    "ADMINISTRATOR",
  );

const twoHeads = (row: number): ImportProblem =>
  rowProblem("isHead", null, "TWO_HEADS", {
    ID: `Baris ${row} sudah menjadikan orang lain pimpinan unit ini.`,
    EN: `Row ${row} makes someone else the head of this unit already.`,
  });

const beforePost = (day: string): ImportProblem =>
  rowProblem("startsOn", day, "BEFORE_POST", {
    ID: "Jabatan yang sekarang mulai pada atau sesudah tanggal itu. Periksa TMT-nya.",
    EN: "The present post begins on that day or later. Look at the day again.",
  });

const assessed = (day: string): ImportProblem =>
  rowProblem(
    "startsOn",
    day,
    "ASSESSED",
    {
      ID: "Jabatan sekarang sudah dinilai sampai tanggal tersebut, dan yang sudah dinilai tetap. Mulai sesudahnya, atau minta penilai menarik penilaiannya.",
      EN: "The present post was assessed to that day, and what was assessed stays. Begin after it, or have the appraiser withdraw the assessment.",
    },
    "ADMINISTRATOR",
  );
