import type { DataSource } from "typeorm";
import { PerformancePlan } from "../features/plans/plan.entity.ts";
import { Indicator, PlannedResult } from "../features/plans/planned-result.entity.ts";
import { globalId } from "../platform/global-id.ts";
import type { Person } from "./world.ts";

type Given<T> = Partial<Omit<T, "key" | "id">>;

/** An approved plan of the year with one main result and one count, unless said otherwise. */
export async function aPlan(
  { manager }: DataSource,
  of: Person,
  given: Given<PerformancePlan> & { indicators?: Given<Indicator>[] } = {},
): Promise<{ id: string; resultId: string; indicatorIds: string[] }> {
  const { indicators = [{}], ...fields } = given;
  const plan = await manager.save(
    manager.create(PerformancePlan, {
      employeeKey: of.key,
      positionKey: of.positionKey,
      unitKey: of.unitKey,
      year: 2026,
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      form: "QUANTITATIVE",
      status: "APPROVED",
      dueOn: "2026-01-31",
      submittedAt: null,
      approvedAt: null,
      approvedByKey: null,
      returnNote: null,
      resources: [],
      accountability: [],
      consequences: [],
      revision: 1,
      version: 1,
      ...fields,
    }),
  );
  const result = await manager.save(
    manager.create(PlannedResult, {
      planKey: plan.key,
      parentKey: null,
      continuesKey: null,
      templateKey: null,
      kind: "MAIN",
      ordinal: 1,
      title: "Warga terlayani",
      perspective: null,
      belonging: "ORGANISATION",
      removedAt: null,
    }),
  );
  const made = await manager.save(
    indicators.map((indicator, i) =>
      manager.create(Indicator, {
        resultKey: result.key,
        ordinal: i + 1,
        aspect: "QUANTITY",
        text: "Jumlah warga yang dilayani",
        target: 1200,
        unitOfMeasure: "orang",
        pattern: "CUMULATIVE",
        direction: "HIGHER_IS_BETTER",
        measuredMonths: null,
        removedAt: null,
        ...indicator,
      }),
    ),
  );
  return {
    id: globalId("PerformancePlan", plan.key),
    resultId: globalId("PlannedResult", result.key),
    indicatorIds: made.map(({ key }) => globalId("Indicator", key)),
  };
}
