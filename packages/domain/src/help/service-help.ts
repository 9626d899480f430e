import type { HelpForm } from "./help-text.ts";

/** Services of a unit, and what citizens say of them. */
export const SERVICE_HELP = {
  title: { id: "Layanan, survei, dan antrean", en: "Services, surveys and queues" },
  fields: {
    name: {
      label: { id: "Nama layanan", en: "Name of the service" },
      what: {
        id: "Seperti yang dikenal masyarakat, karena tampil di halaman publik.",
        en: "As citizens know it: it stands on the public page.",
      },
      example: { id: "Surat pengantar", en: "Letter of introduction" },
      source: "HOUSE",
    },
    unit: {
      label: { id: "Unit", en: "Unit" },
      what: {
        id: "Unit yang memberi layanan ini dan menjawab pengaduannya.",
        en: "The unit that gives the service and answers complaints about it.",
      },
      example: { id: "Kelurahan Garuda", en: "Kelurahan Garuda" },
      source: "HOUSE",
    },
    wait: {
      label: { id: "Standar waktu tunggu", en: "Standard of waiting" },
      what: {
        id: "Paling lama berapa menit warga menunggu dipanggil, menurut standar pelayanan.",
        en: "How many minutes a citizen waits at most until called, by the standard of service.",
      },
      example: { id: "15", en: "15" },
      source: "HOUSE",
    },
    startsOn: {
      label: { id: "Berlaku mulai", en: "From" },
      what: {
        id: "Hari pertama layanan atau standarnya berlaku. Yang sebelumnya dinilai dengan standar lama.",
        en: "The first day of the service or of its standard. What was before is held against the old one.",
      },
      example: { id: "1 Januari 2027", en: "1 January 2027" },
      source: "HOUSE",
    },
    endsOn: {
      label: { id: "Hari terakhir", en: "Last day" },
      what: {
        id: "Hari terakhir layanan ini diberikan. Angka yang lalu tetap ada.",
        en: "The last day on which it is given. Past numbers stay.",
      },
      example: { id: "31 Desember 2026", en: "31 December 2026" },
      source: "HOUSE",
    },
    reason: {
      label: { id: "Dasar", en: "Ground" },
      what: {
        id: "Surat keputusan atau alasan. Semua orang dapat membacanya.",
        en: "The decree or the reason. Everyone can read it.",
      },
      example: { id: "SK Kepala Dinas 12/2026", en: "Decree 12/2026" },
      source: "HOUSE",
    },
    machine: {
      label: { id: "Nama mesin", en: "Name of the machine" },
      what: {
        id: "Letak atau mereknya, agar kuncinya mudah dikenali saat perlu dicabut.",
        en: "Where it stands or its make, so that its key is found when it has to go.",
      },
      example: { id: "Mesin lobi", en: "Machine in the lobby" },
      source: "HOUSE",
    },
    machineService: {
      label: { id: "Layanan mesin ini", en: "Service of the machine" },
      what: {
        id: "Layanan yang nomor antreannya dikirim mesin ini. Satu mesin dapat melayani semua layanan unit.",
        en: "The service whose queue numbers it sends. One machine can serve all of a unit.",
      },
      example: { id: "Semua layanan unit", en: "All services of the unit" },
      source: "HOUSE",
    },
    alertAnswer: {
      label: { id: "Tindak lanjut", en: "What is done" },
      what: {
        id: "Apa yang dikerjakan agar layanan membaik, dan mulai kapan.",
        en: "What is done so that the service gets better, and from when.",
      },
      example: { id: "Loket kedua dibuka pukul 8–10 mulai Senin", en: "A second counter from 8 to 10 from Monday" },
      source: "HOUSE",
    },
  },
} as const satisfies HelpForm;
