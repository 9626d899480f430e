import type { ImportWords } from "./import-problem.ts";

/** Why a file that was sent is not read, by name. */
export const FileFault = {
  EMPTY: "EMPTY",
  NOT_A_SHEET: "NOT_A_SHEET",
  OLD_EXCEL: "OLD_EXCEL",
  PASSWORD: "PASSWORD",
  MACROS: "MACROS",
  BINARY_WORKBOOK: "BINARY_WORKBOOK",
  OPEN_DOCUMENT: "OPEN_DOCUMENT",
  NUMBERS: "NUMBERS",
  WEB_PAGE: "WEB_PAGE",
  PDF: "PDF",
  DAMAGED: "DAMAGED",
  UNPACKS_TOO_LARGE: "UNPACKS_TOO_LARGE",
  TOO_MANY_COLUMNS: "TOO_MANY_COLUMNS",
  TOO_LONG_A_LINE: "TOO_LONG_A_LINE",
  QUOTE_NOT_CLOSED: "QUOTE_NOT_CLOSED",
  NO_SHEET: "NO_SHEET",
  OTHER_TABLE: "OTHER_TABLE",
} as const;
export type FileFault = (typeof FileFault)[keyof typeof FileFault];

/** Why a file is not read, and what to do. */
export const FILE_FAULT_WORDS: Readonly<Record<FileFault, ImportWords>> = {
  EMPTY: { ID: "Berkas ini kosong. Pilih lagi berkasnya.", EN: "This file is empty. Choose it again." },
  NOT_A_SHEET: {
    ID: "Ini bukan lembar kerja. Kirim berkas XLSX atau CSV.",
    EN: "This is no spreadsheet. Send a file in XLSX or CSV.",
  },
  OLD_EXCEL: {
    ID: "Ini berkas Excel lama (.xls). Buka di aplikasi lembar kerja, simpan sebagai .xlsx, lalu kirim lagi.",
    EN: "This is an old Excel file (.xls). Open it in a spreadsheet program, save it as .xlsx and send it again.",
  },
  PASSWORD: {
    ID: "Berkas ini terkunci kata sandi. Hapus kata sandinya (Simpan sebagai, tanpa sandi), lalu kirim lagi.",
    EN: "This file is locked with a password. Take the password off (save as, without one) and send it again.",
  },
  MACROS: {
    ID: "Berkas ini berisi makro. Simpan sebagai .xlsx biasa (tanpa makro), lalu kirim lagi.",
    EN: "This file holds macros. Save it as a plain .xlsx (without macros) and send it again.",
  },
  BINARY_WORKBOOK: {
    ID: "Ini buku kerja biner (.xlsb). Simpan sebagai .xlsx, lalu kirim lagi.",
    EN: "This is a binary workbook (.xlsb). Save it as .xlsx and send it again.",
  },
  OPEN_DOCUMENT: {
    ID: "Ini berkas OpenDocument (.ods). Simpan sebagai .xlsx atau .csv, lalu kirim lagi.",
    EN: "This is an OpenDocument file (.ods). Save it as .xlsx or .csv and send it again.",
  },
  NUMBERS: {
    ID: "Ini berkas Numbers dari Apple. Di Numbers pilih Berkas > Ekspor ke > Excel atau CSV, lalu kirim hasilnya.",
    EN: "This is a file of Apple Numbers. In Numbers choose File > Export To > Excel or CSV and send what comes of it.",
  },
  WEB_PAGE: {
    ID: "Isi berkas ini halaman web yang diberi nama .xls. Buka di aplikasi lembar kerja, simpan sebagai .xlsx, lalu kirim lagi.",
    EN: "This file is a web page that was named .xls. Open it in a spreadsheet program, save it as .xlsx and send it again.",
  },
  PDF: {
    ID: "Ini berkas PDF. Minta tabelnya dalam XLSX atau CSV.",
    EN: "This is a PDF. Ask for the table in XLSX or CSV.",
  },
  DAMAGED: {
    ID: "Berkas ini rusak atau tidak lengkap. Unduh lagi dari sumbernya, atau buka dan simpan ulang.",
    EN: "This file is damaged or not whole. Download it from its source again, or open it and save it anew.",
  },
  UNPACKS_TOO_LARGE: {
    ID: "Isi berkas ini terlalu besar. Hapus lembar dan gambar yang tidak perlu, atau kirim dalam beberapa bagian.",
    EN: "Unpacked this file is too large. Take out sheets and pictures that are not needed, or send it in parts.",
  },
  TOO_MANY_COLUMNS: {
    ID: "Ada isian jauh di kanan, setelah kolom ke-500. Hapus kolom yang tidak perlu.",
    EN: "Something stands far to the right, after column 500. Delete the columns that are not needed.",
  },
  TOO_LONG_A_LINE: {
    ID: "Ada baris yang terlalu panjang. Biasanya tanda petik dibuka dan tidak ditutup.",
    EN: "A line is too long. Mostly a quotation mark was opened and never closed.",
  },
  QUOTE_NOT_CLOSED: {
    ID: "Ada tanda petik yang dibuka dan tidak ditutup. Perbaiki barisnya, lalu kirim lagi.",
    EN: "A quotation mark was opened and never closed. Mend that line and send it again.",
  },
  OTHER_TABLE: {
    ID: "Di bawah tabel ini mulai tabel lain dengan urutan kolom berbeda. Pindahkan ke lembar atau berkas sendiri, lalu kirim masing-masing.",
    EN: "Below this table another one begins, with its columns in another order. Put it on a sheet or into a file of its own and send each.",
  },
  NO_SHEET: { ID: "Tidak ada lembar berisi tabel di berkas ini.", EN: "There is no sheet with a table in this file." },
};
