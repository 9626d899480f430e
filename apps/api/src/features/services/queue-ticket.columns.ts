import type { ImportColumn } from "@andir/domain/import-columns";

/** A row as the mechanism has read it by these columns; `check` is given only rows whose cells are right. */
export type QueueRow = {
  /** Null where the whole file is of the one service that was said with it. */
  readonly service: string | null;
  readonly day: string;
  readonly number: string;
  readonly arrived: string;
  readonly called: string | null;
  readonly done: string | null;
};

export const QUEUE_COLUMNS: readonly ImportColumn[] = [
  {
    name: "service",
    heads: ["Layanan", "Kode layanan", "Nama layanan", "Jenis layanan", "Loket", "Service", "Service code"],
    type: "TEXT",
    longest: 160,
    says: {
      ID: "Kode layanan seperti di halamannya, atau namanya bila hanya satu layanan Anda bernama itu. Boleh tidak ada bila seluruh berkas tentang satu layanan.",
      EN: "The service's code as on its page, or its name where only one of your services has it. Not needed where the whole file is of one service.",
    },
    example: "PKM.GARUDA-1",
  },
  {
    name: "day",
    heads: ["Tanggal", "Tgl", "Hari", "Tanggal kunjungan", "Date", "Day"],
    type: "DAY",
    isRequired: true,
    says: { ID: "Hari nomor diambil.", EN: "The day on which the number was drawn." },
    example: "24/11/2026",
  },
  {
    name: "number",
    heads: ["Nomor antrean", "Nomor antrian", "No antrean", "No antrian", "No. tiket", "Nomor", "Ticket", "Number"],
    type: "TEXT",
    isRequired: true,
    longest: 20,
    says: {
      ID: "Nomor di tiket; dengan layanan dan tanggalnya hanya ada satu.",
      EN: "What the ticket says; with its service and day there is one.",
    },
    example: "A012",
  },
  {
    name: "arrived",
    heads: ["Jam datang", "Jam ambil nomor", "Ambil nomor", "Waktu datang", "Datang", "Arrived"],
    type: "CLOCK",
    isRequired: true,
    says: { ID: "Jam nomor diambil, waktu setempat.", EN: "When the number was drawn, local time." },
    example: "08:05",
  },
  {
    name: "called",
    heads: ["Jam dipanggil", "Waktu panggil", "Dipanggil", "Jam panggil", "Called"],
    type: "CLOCK",
    mustStand: true,
    says: {
      ID: "Jam dipanggil ke loket; kosongkan bila pergi sebelum dipanggil.",
      EN: "When called to the counter; empty for who left before.",
    },
    example: "08:19",
  },
  {
    name: "done",
    heads: ["Jam selesai", "Waktu selesai", "Selesai", "Done"],
    type: "CLOCK",
    says: { ID: "Jam selesai dilayani; boleh kosong.", EN: "When done; may be empty." },
    example: "08:31",
  },
];
