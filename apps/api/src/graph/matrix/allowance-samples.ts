import { AllowanceFigure } from "../../features/allowance/allowance-figure.entity.ts";
import { AllowanceMonth } from "../../features/allowance/allowance-month.entity.ts";
import { AllowanceRule } from "../../features/allowance/allowance-rule.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** A locked month with the subject's figure. */
export async function allowanceSamples(api: TestApi, subject: Person): Promise<Record<string, string>> {
  const { manager } = api.dataSource;
  const rules = {
    bases: [{ jobClass: "7", amount: 4_000_000, kinds: [], grades: [], title: null, isHead: null }],
    parts: [],
    employment: { CIVIL_SERVANT: 10_000 },
    leave: { ANNUAL: 10_000 },
    acting: 0,
    sanctions: {},
    sanctionsAfter: 1,
    monthsBefore: 0,
    most: null,
    rounding: { step: 1, mode: "HALF_UP" },
    correctedMonths: 3,
  };
  await manager.insert(AllowanceRule, {
    version: "2026-1",
    startsOn: "2026-01-01",
    rules: rules as object,
    source: "Peraturan contoh",
  });
  const month = await manager.save(
    manager.create(AllowanceMonth, {
      month: "2026-08-01",
      ruleVersion: "2026-1",
      computedAt: new Date("2026-09-08T02:00:00Z"),
      lockedAt: null,
      lockedByKey: null,
      note: "Daftar diserahkan ke bendahara",
    }),
  );
  const figure = await manager.save(
    manager.create(AllowanceFigure, {
      monthKey: month.key,
      month: month.month,
      employeeKey: subject.key,
      positionKey: subject.positionKey,
      unitKey: subject.unitKey,
      state: "READY",
      gaps: [],
      jobClass: "7",
      base: 4_000_000,
      amount: 4_000_000,
      corrected: 0,
      total: 4_000_000,
      facts: {
        employmentType: "CIVIL_SERVANT",
        post: { title: "Jabatan", kind: "IMPLEMENTING", grade: "III/a", isHead: false, hoursShare: 10_000 },
        daysOfMonth: 31,
        daysHeld: 31,
        leave: "ANNUAL",
        attendance: null,
        assessment: { state: "NOT_DUE", predicate: null, discipline: null, workQuality: null, innovation: null },
        acting: [],
        assessmentKey: null,
      },
      corrections: [],
    }),
  );
  await manager.query(`update allowance_month set locked_at = $1, locked_by_key = $2`, [
    new Date("2026-09-08T03:00:00Z"),
    subject.key,
  ]);
  return {
    AllowanceMonth: globalId("AllowanceMonth", month.key),
    AllowanceFigure: globalId("AllowanceFigure", figure.key),
  };
}
