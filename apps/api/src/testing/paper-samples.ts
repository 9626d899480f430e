import { CoreValue } from "@andir/domain/core-value";
import type {
  CreditFacts,
  DocumentFacts,
  EvaluationDocumentFacts,
  EvaluationFacts,
  MatrixFacts,
  PersonFacts,
  PlanFacts,
} from "../features/documents/facts/document-facts.ts";

const person = (name: string, title: string, unit = "Kelurahan Contoh"): PersonFacts => ({
  name,
  nip: "198001012005011001",
  grade: "Penata (III/c)",
  title,
  unit,
});

const common = {
  agency: "Pemerintah Daerah Contoh",
  isSample: false,
  place: "Contoh",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  employee: person("Ani Š. Łukman, S.Sos.", "Penata Layanan Operasional"),
  appraiser: person("Budi Hartono, S.STP.", "Plt. Lurah Contoh"),
};

const indicator = (text: string, target: number) => ({
  aspect: "QUANTITY" as const,
  text,
  target,
  unitOfMeasure: "warga",
});

const plan: PlanFacts = {
  ...common,
  kind: "PLAN",
  form: "QUANTITATIVE",
  isHead: false,
  version: 1,
  agreedOn: "2026-01-20",
  results: [
    {
      kind: "MAIN",
      title: "Warga terlayani tanpa menunggu lama",
      perspective: "RECIPIENT",
      supports: "Terwujudnya pelayanan yang prima",
      indicators: [indicator("Warga yang terlayani", 1200), indicator("Keluhan yang diselesaikan", 12.5)],
    },
    {
      kind: "ADDITIONAL",
      title: "Tersusunnya laporan kegiatan warga",
      perspective: null,
      supports: null,
      indicators: [indicator("Laporan", 4)],
    },
  ],
  expectations: Object.values(CoreValue).map((value, at) => ({
    value,
    expectation: at === 0 ? "Menyambut setiap warga dengan ramah." : null,
  })),
  resources: ["Komputer dan pencetak"],
  accountability: ["Laporan setiap bulan"],
  consequences: ["Penghargaan bagi yang melampaui ekspektasi"],
};

const rated = {
  ...common,
  workResult: "MEETS" as const,
  behaviour: "ABOVE" as const,
  predicate: "GOOD" as const,
  publishedOn: "2027-01-10",
  period: "Tahun 2026",
  organisation: "GOOD" as const,
};

const evaluation: EvaluationFacts = {
  ...rated,
  kind: "EVALUATION",
  results: plan.results.map(({ kind, title, supports, indicators }) => ({
    kind,
    title,
    supports,
    indicators: indicators.map((one, at) => ({ ...one, realisation: at === 0 ? 1250 : null })),
    feedback: ["Antrean tertata, warga puas."],
  })),
  values: plan.expectations.map((one) => ({ ...one, feedback: [] })),
};

const evaluationDocument: EvaluationDocumentFacts = {
  ...rated,
  kind: "EVALUATION_DOCUMENT",
  superior: person("Citra Dewi, M.Si.", "Camat Contoh"),
  notes: "Pertahankan.",
  acknowledgedOn: "2027-01-12",
  objection: {
    filedOn: "2027-01-13",
    reason: "Dua laporan belum terhitung.",
    answer: "Keduanya sudah dihitung.",
    answeredOn: "2027-01-15",
    decision: null,
    decidedOn: null,
  },
};

const credit: CreditFacts = {
  ...rated,
  kind: "CREDIT_POINTS",
  heldFrom: "2022-04-01",
  level: "AHLI_PERTAMA",
  coefficient: 12.5,
  share: 1,
  months: 12,
  points: 12.5,
  ruleVersion: "2026-1",
};

const matrix: MatrixFacts = {
  ...common,
  kind: "ROLE_MATRIX",
  version: 1,
  agreedOn: "2026-01-20",
  columns: ["Warga terlayani", "Data mutakhir", "Lingkungan aman", "Bantuan tepat", "Kas tertib", "Arsip rapi"],
  rows: ["Ani", "Dewi", "Eko"].map((name, row) => ({
    name,
    title: "Penata Layanan Operasional",
    cells: Array.from({ length: 6 }, (_, at) => (at % 3 === row ? [`Hasil ${name} ${at + 1}`] : [])),
  })),
};

const LONG =
  "Penyelenggaraan pelayanan administrasi kependudukan yang cepat, ramah, dan tanpa biaya bagi seluruh warga";

/** Names, posts and units as long as they come, one word that no column holds, and a result over more than a page. */
const long: EvaluationFacts = {
  ...evaluation,
  agency: "Pemerintah Daerah Kabupaten Kepulauan Contoh Barat Daya (data contoh)",
  employee: person(
    "Dr. H. Raden Mas Muhammad Abdurrahman Wahiduddin Kusumaningrat Suryadiningrat, S.Sos., M.Si., M.Kom.",
    "Kepala Subbagian Perencanaan, Keuangan, dan Kepegawaian pada Sekretariat Dinas Kependudukan dan Pencatatan Sipil",
    "Unit Pelaksana Teknis Daerah Pelayanan Administrasi Kependudukan dan Pencatatan Sipil Wilayah Contoh Timur",
  ),
  results: [
    {
      kind: "MAIN",
      title: LONG,
      supports: `${LONG} pertanggungjawaban-penyelenggaraan-administrasi-kependudukan-berkelanjutan`,
      indicators: Array.from({ length: 24 }, (_, at) => ({
        ...indicator(`${LONG}, ukuran ${at + 1}`, 1_250_000.25),
        realisation: at,
      })),
      feedback: Array.from({ length: 6 }, (_, at) => `Umpan balik ${at + 1}: ${LONG.toLowerCase()}.`),
    },
  ],
};

/** What an employee on contract has who was judged before anything else was written: nearly nothing. */
const bare: EvaluationDocumentFacts = {
  ...evaluationDocument,
  employee: { name: "Fitri", nip: null, grade: null, title: "Pengadministrasi Umum", unit: "Kelurahan Contoh" },
  appraiser: null,
  superior: null,
  organisation: null,
  notes: null,
  acknowledgedOn: null,
  objection: null,
};

/** One paper of each form, of invented people. */
export const PAPER_SAMPLES: Readonly<Record<string, DocumentFacts>> = {
  plan,
  "plan-qualitative": { ...plan, form: "QUALITATIVE" },
  "plan-of-a-head": { ...plan, isHead: true },
  evaluation,
  "evaluation-qualitative": { ...evaluation, form: "QUALITATIVE", organisation: null },
  "evaluation-of-a-head": {
    ...evaluation,
    isHead: true,
    results: evaluation.results.map((result) => ({ ...result, perspective: "RECIPIENT" })),
  },
  "evaluation-long": long,
  feedback: { ...evaluation, kind: "FEEDBACK" },
  "evaluation-document": evaluationDocument,
  "evaluation-document-bare": bare,
  credit,
  matrix,
};
