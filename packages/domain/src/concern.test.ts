import {
  addresseeOf,
  ConcernStatus,
  isPlace,
  mayMoveConcern,
  type ConcernAddressee,
  type ConcernParty,
  type ConcernSubject,
} from "./concern.ts";

test.each<[ConcernSubject, ConcernAddressee, ConcernAddressee]>([
  ["WORK", "APPRAISER", "PERFORMANCE_TEAM"],
  ["RATING", "APPRAISER", "PERFORMANCE_TEAM"],
  ["RECORD", "ADMINISTRATOR", "ADMINISTRATOR"],
  ["CYCLE", "PERFORMANCE_TEAM", "PERFORMANCE_TEAM"],
  ["PROGRAM", "PERFORMANCE_TEAM", "PERFORMANCE_TEAM"],
])("%s goes to %s, and to %s where there is no appraiser", (subject, withOne, without) => {
  expect(addresseeOf(subject, true)).toBe(withOne);
  expect(addresseeOf(subject, false)).toBe(without);
});

test("what is open is answered by its addressee or withdrawn by its raiser, and nothing else moves", () => {
  const moves = Object.values(ConcernStatus).flatMap((from) =>
    Object.values(ConcernStatus).flatMap((to) =>
      (["RAISER", "ADDRESSEE"] as ConcernParty[]).flatMap((party) =>
        mayMoveConcern(from, to, party) ? [`${from} ${to} ${party}`] : [],
      ),
    ),
  );
  expect(moves).toEqual(["OPEN ANSWERED ADDRESSEE", "OPEN WITHDRAWN RAISER"]);
});

test.each([
  ["/kerja", true],
  ["/people/abc?period=2026-10", true],
  ["/", true],
  ["kerja", false],
  ["//evil.example", false],
  ["/\\evil.example", false],
  ["https://evil.example/kerja", false],
  ["/kerja laporan", false],
  ["/kerja#isi", false],
  [`/${"a".repeat(500)}`, false],
])("%j is a page of the product: %s", (place, is) => {
  expect(isPlace(place)).toBe(is);
});
