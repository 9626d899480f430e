import { periodLabel } from "@andir/domain/period";
import type { Entry } from "./entries.ts";
import type { Random } from "./random.ts";
import type { DemoMonth } from "./timeline.ts";

const OPENINGS = [
  "Selama {period} tercatat {count} kegiatan pada {days} hari kerja.",
  "Pada {period} saya menyelesaikan {count} kegiatan.",
  "{count} kegiatan selesai pada {period}.",
];
const EXAMPLES = ["Di antaranya: {a}; {b}.", "Yang utama: {a}, serta {b}.", "Kegiatan terbesar: {a}; lalu {b}."];
const CLOSINGS = [
  "",
  "",
  "Kendala: sebagian berkas datang terlambat dari pihak lain.",
  "Kendala: jaringan sering terputus pada jam sibuk.",
  "Kendala: dua hari terpakai untuk tugas di luar rencana.",
  "Bulan depan akan diprioritaskan penyelesaian berkas yang tertunda.",
  "Bulan depan pencatatan bukti akan dilakukan setiap hari.",
  "Tidak ada kendala berarti.",
];

/** One to three sentences from the month's own entries. */
export function narrate(entries: readonly Entry[], month: DemoMonth, random: Random): string {
  const period = periodLabel(month, "id");
  if (entries.length < 2) return `Pada ${period} hampir tidak ada kegiatan yang tercatat.`;

  const days = new Set(entries.map(({ day }) => day)).size;
  const [a, b] = [random.pick(entries), random.pick(entries)];
  const sentences = [random.pick(OPENINGS)];
  if (a.text !== b.text) sentences.push(random.pick(EXAMPLES));
  sentences.push(random.pick(CLOSINGS));
  return sentences
    .join(" ")
    .trim()
    .replaceAll("{period}", period)
    .replace("{count}", String(entries.length))
    .replace("{days}", String(days))
    .replace("{a}", lowered(a.text))
    .replace("{b}", lowered(b.text));
}

/** For a whole year there are the months to read; the report of the year sums them up. */
export function narrateYear(year: string, months: number, entries: number): string {
  return `Sepanjang tahun ${year} (${months} bulan dalam jabatan ini) tercatat ${entries} progres pada laporan bulanan. Rincian tiap bulan ada pada laporan bulanan yang bersangkutan.`;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
