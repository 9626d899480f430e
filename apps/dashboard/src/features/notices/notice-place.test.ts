import { NoticeKind } from "@andir/domain/notice-kind";
import { noticePlace, type Told } from "./notice-place.ts";

const everywhere = () => true;
const told: Told = {
  kind: "REPORT_DUE",
  period: { id: "p", kind: "MONTH", startsOn: "2026-10-01" },
  employee: null,
  record: null,
};

it.each(Object.values(NoticeKind))("%s leads somewhere", (kind) => {
  expect(noticePlace({ ...told, kind }, "me", everywhere)).not.toBeNull();
});

it("what is about another leads to them, and what is one's own to oneself", () => {
  const given = { ...told, kind: "ASSESSMENT_ACKNOWLEDGED" } as const;

  expect(noticePlace({ ...given, employee: { id: "other" } }, "me", everywhere)?.params).toEqual({ id: "other" });
  expect(noticePlace(given, "me", everywhere)?.params).toEqual({ id: "me" });
});

it("a plan opens by itself, and a place that is not there is passed over", () => {
  const plan: Told = { ...told, kind: "PLAN_SUBMITTED", record: { __typename: "PerformancePlan", id: "l" } };

  expect(noticePlace(plan, "me", everywhere)).toEqual({ to: "/skp/$id", params: { id: "l" } });
  expect(noticePlace(plan, "me", (to) => to === "/skp")).toEqual({ to: "/skp" });
  expect(noticePlace(plan, null, () => false)).toBeNull();
});
