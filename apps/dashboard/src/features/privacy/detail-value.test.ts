import { detailValue } from "./detail-value.ts";

test.each([
  ["SK 800/21", "SK 800/21"],
  ["2026-12-01", "1 Des 2026"],
  ["null", "tidak ada"],
  [`{"kind":"SIX_DAY"}`, "jenis Enam hari kerja"],
  ["true", "ya"],
  [`{"as":"APPRAISER","stage":"TRIAL"}`, "sebagai Pejabat penilai, tahap Uji coba"],
  ["[]", "tidak ada"],
  [
    `{"title":"Pengolah Data","startsOn":"2026-12-01","endsOn":null}`,
    "judul Pengolah Data, mulai 1 Des 2026, sampai tidak ada",
  ],
  [`["2026-01-01","2026-01-02"]`, "1 Jan 2026, 2 Jan 2026"],
  ["[1,2,3,4,5,6,7,8]", "1, 2, 3, 4, 5, 6 dan 2 lainnya"],
  ["[bukan json", "[bukan json"],
])("what is recorded as %p is said as %p", (recorded, words) => {
  expect(detailValue(recorded)).toBe(words);
});
