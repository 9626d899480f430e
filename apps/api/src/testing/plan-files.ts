import type { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

export const PLAN_HEADS = "NIP;Rencana Hasil Kerja;Aspek;Indikator Kinerja Individu;Target;Satuan";

/** A file of plans as offices write it: a title and the year stand above the table. */
export const planBook = (...lines: readonly string[]): string =>
  ["SASARAN KINERJA PEGAWAI", "Periode: 1 Januari s.d. 31 Desember 2026", PLAN_HEADS, ...lines].join("\n");

/** Two results of one person, the first with two indicators, and one of another. */
export const goodPlans = ({ nip: one }: Pick<Person, "nip">, { nip: other }: Pick<Person, "nip">): string =>
  planBook(
    `${one};Tertibnya arsip kelurahan;Kuantitas;Jumlah berkas diarsipkan;1.240,5;berkas`,
    `'${one};TERTIBNYA ARSIP  KELURAHAN;Waktu;Lama mencari berkas;3 hari;`,
    `${one};Terlayaninya surat warga;;Jumlah surat;12 laporan;`,
    `${other};Terlayaninya surat warga;Kualitas;Surat tanpa salah;95%;`,
  );

/** Every plan with its results, as a row a result. */
export const plansIn = ({ dataSource }: Pick<TestApi, "dataSource">): Promise<any[]> =>
  dataSource.query(
    `select e.name, l.status, l.form, l.year, r.title, r.kind, r.ordinal, r.perspective,
       json_agg(json_build_array(i.aspect, i.text, i.target, i.unit_of_measure, i.measured_months) order by i.ordinal) as indicators
     from performance_plan l join employee e on e.key = l.employee_key left join planned_result r on r.plan_key = l.key and r.removed_at is null
       left join indicator i on i.result_key = r.key and i.removed_at is null
     group by e.name, l.key, r.key order by e.name desc, r.kind, r.ordinal`,
  );
