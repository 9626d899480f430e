import { NoticeKind } from "./notice-kind.ts";
import { noticeText } from "./notice-text.ts";

const facts = { period: "Oktober 2026", employee: "Budi", count: 5, dueOn: "4 November 2026" };

describe.each(["id", "en"] as const)("in %s", (locale) => {
  test.each(Object.values(NoticeKind))("%s is one whole sentence", (kind) => {
    const text = noticeText({ kind, ...facts }, locale);

    expect(text).toMatch(/^[A-Z0-9].*[^.]\.$/);
    expect(text).not.toMatch(/null|undefined|NaN/);
  });

  test.each(Object.values(NoticeKind))("%s names nobody when nobody may be named", (kind) => {
    const text = noticeText({ kind, period: null, employee: null, count: null, dueOn: null }, locale);

    expect(text).not.toMatch(/null|undefined|Budi/);
  });
});

test("each kind says something of its own", () => {
  for (const locale of ["id", "en"] as const) {
    const texts = Object.values(NoticeKind).map((kind) => noticeText({ kind, ...facts }, locale));
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test.each([
  [1, "1 laporan Oktober 2026 menunggu verifikasi Anda.", "1 report for Oktober 2026 waits for your verification."],
  [5, "5 laporan Oktober 2026 menunggu verifikasi Anda.", "5 reports for Oktober 2026 wait for your verification."],
])("%i is counted as people count", (count, id, en) => {
  expect(noticeText({ kind: "REPORTS_TO_VERIFY", ...facts, count }, "id")).toBe(id);
  expect(noticeText({ kind: "REPORTS_TO_VERIFY", ...facts, count }, "en")).toBe(en);
});
