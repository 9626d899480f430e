import type { DataSource } from "typeorm";
import type { PerformancePlan } from "../features/plans/plan.entity.ts";
import type { Indicator } from "../features/plans/planned-result.entity.ts";
import { Plans } from "./plans.ts";
import type { Person } from "./world.ts";

type Given<T> = Partial<Omit<T, "key" | "id">>;

/** An approved plan of the year with one main result and one count of 1,200, unless said otherwise. */
export async function aPlan(
  dataSource: DataSource,
  of: Person,
  { indicators = [{}], ...given }: Given<PerformancePlan> & { indicators?: Given<Indicator>[] } = {},
): Promise<{ id: string; resultId: string; indicatorIds: readonly string[] }> {
  const counts = indicators.map((indicator) => ({ target: 1200, unitOfMeasure: "orang", ...indicator }));
  const { id, results } = await new Plans(dataSource).plan(of, {
    ...given,
    results: [{ title: "Warga terlayani", indicators: counts }],
  });
  const [result] = results;
  if (!result) throw new Error("The plan was made with one result.");
  return { id, resultId: result.id, indicatorIds: result.indicatorIds };
}
