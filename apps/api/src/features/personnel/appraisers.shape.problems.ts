import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";

/** What a row about posts and appraisers can be wrong about. */

export const unknownPerson = (column: string, nip: string): ImportProblem =>
  rowProblem(
    column,
    nip,
    "UNKNOWN_PERSON",
    {
      ID: "Tidak ada pegawai dengan NIP ini. Periksa NIP-nya, atau masukkan pegawainya dulu.",
      EN: "Nobody here has this NIP. Look at it again, or bring the person in first.",
    },
    "SENDER",
  );

export const noPost = (column: string, nip: string): ImportProblem =>
  rowProblem(
    column,
    nip,
    "NO_POST",
    {
      ID: "Orang ini tidak memegang jabatan pada tanggal itu. Masukkan jabatannya dulu, atau ubah tanggalnya.",
      EN: "This person holds no post on that day. Bring the post in first, or change the day.",
    },
    "ADMINISTRATOR",
  );

export const SAME_PERSON = rowProblem("appraiserNip", null, "SAME_PERSON", {
  ID: "Tidak ada orang yang menilai dirinya sendiri.",
  EN: "Nobody appraises themselves.",
});

export const CIRCLE = rowProblem("appraiserNip", null, "CIRCLE", {
  ID: "Penilai ini berada di bawah orang yang dinilainya. Pilih atasan, atau perbaiki penilai itu dulu.",
  EN: "This appraiser stands below the one whom they would appraise. Choose someone above, or correct that one first.",
});

export const KEPT_ELSEWHERE = rowProblem(
  "nip",
  null,
  "KEPT_ELSEWHERE",
  {
    ID: "Jabatan orang ini dikelola administrator lain.",
    EN: "This person's post is kept by another administrator.",
  },
  "ADMINISTRATOR",
);

export const CHANGED_SINCE = rowProblem(
  "appraiserNip",
  null,
  "CHANGED_SINCE",
  {
    ID: "Penilai jabatan ini sudah diubah lagi setelah impor. Ubah sendiri di Administrasi.",
    EN: "The appraiser of this post was changed again after the import. Change it in Administration.",
  },
  "ADMINISTRATOR",
);
