import type { DataSource } from "typeorm";
import { PlanAmendment } from "../features/plans/plan-amendment.entity.ts";
import { CoreValueExpectation, PlanVersion } from "../features/plans/plan-parts.entity.ts";
import { PlanTemplate } from "../features/plans/plan-template.entity.ts";
import { PerformancePlan } from "../features/plans/plan.entity.ts";
import { Indicator, PlannedResult } from "../features/plans/planned-result.entity.ts";
import { globalId } from "../platform/global-id.ts";
import type { Person } from "./world.ts";

type Given<T> = Partial<Omit<T, "key" | "id">>;

export interface MadePlan {
  readonly key: string;
  readonly id: string;
  readonly results: readonly { readonly key: string; readonly id: string; readonly indicatorIds: readonly string[] }[];
}

/** Plans as they are in the middle of the year, without the way that led there. */
export class Plans {
  constructor(private readonly dataSource: DataSource) {}

  async plan(
    of: Pick<Person, "key" | "positionKey" | "unitKey">,
    given: Given<PerformancePlan> & { results?: (Given<PlannedResult> & { indicators?: Given<Indicator>[] })[] } = {},
  ): Promise<MadePlan> {
    const { results = [{}], ...rest } = given;
    const { manager } = this.dataSource;
    const status = rest.status ?? "APPROVED";
    const year = rest.year ?? 2026;
    const agreed = status === "APPROVED" || status === "SUPERSEDED";
    const at = new Date(`${year}-01-20T02:00:00Z`);
    const plan = await manager.save(
      manager.create(PerformancePlan, {
        employeeKey: of.key,
        positionKey: of.positionKey,
        unitKey: of.unitKey,
        year,
        startsOn: `${year}-01-01`,
        endsOn: `${year}-12-31`,
        form: "QUANTITATIVE",
        status,
        dueOn: `${year}-01-31`,
        submittedAt: status === "DRAFT" ? null : at,
        firstSubmittedAt: status === "DRAFT" ? null : at,
        approvedAt: agreed ? at : null,
        approvedByKey: null,
        returnNote: status === "RETURNED" ? "Lengkapi indikator." : null,
        resources: ["Dua loket"],
        accountability: ["Laporan bulanan"],
        consequences: ["Kesempatan pelatihan"],
        revision: 1,
        version: agreed ? 1 : 0,
        ...rest,
      }),
    );
    await manager.insert(CoreValueExpectation, {
      planKey: plan.key,
      value: "LOYAL",
      expectation: "Menjaga rahasia warga",
    });
    const made = [];
    for (const [index, result] of results.entries()) made.push(await this.result(plan.key, index + 1, result));
    if (agreed)
      await manager.insert(PlanVersion, {
        planKey: plan.key,
        version: 1,
        at,
        byKey: plan.approvedByKey,
        reason: null,
        content: {
          form: "QUANTITATIVE",
          results: [],
          expectations: [],
          resources: [],
          accountability: [],
          consequences: [],
        },
      } as never);
    return { key: plan.key, id: globalId("PerformancePlan", plan.key), results: made };
  }

  private async result(
    planKey: string,
    ordinal: number,
    { indicators = [{}], ...given }: Given<PlannedResult> & { indicators?: Given<Indicator>[] },
  ): Promise<MadePlan["results"][number]> {
    const { manager } = this.dataSource;
    const { key } = await manager.save(
      manager.create(PlannedResult, {
        planKey,
        parentKey: null,
        continuesKey: null,
        templateKey: null,
        kind: "MAIN",
        ordinal,
        title: `Hasil ${ordinal}`,
        perspective: null,
        belonging: "ORGANISATION",
        removedAt: null,
        ...given,
      }),
    );
    const indicatorIds: string[] = [];
    for (const [index, indicator] of indicators.entries()) {
      const saved = await manager.save(
        manager.create(Indicator, {
          resultKey: key,
          ordinal: index + 1,
          aspect: "QUANTITY",
          text: "Warga yang terlayani",
          target: 100,
          unitOfMeasure: "warga",
          pattern: "CUMULATIVE",
          direction: "HIGHER_IS_BETTER",
          measuredMonths: null,
          removedAt: null,
          ...indicator,
        }),
      );
      indicatorIds.push(globalId("Indicator", saved.key));
    }
    return { key, id: globalId("PlannedResult", key), indicatorIds };
  }

  async amendment(planKey: string, given: Given<PlanAmendment> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const { key } = await manager.save(
      manager.create(PlanAmendment, {
        planKey,
        status: "PROPOSED",
        proposedAt: new Date("2026-06-01T02:00:00Z"),
        reason: "Anggaran berubah",
        baseVersion: 1,
        content: {
          form: "QUANTITATIVE",
          results: [],
          expectations: [],
          resources: [],
          accountability: [],
          consequences: [],
        },
        decidedAt: null,
        decidedByKey: null,
        decisionNote: null,
        ...given,
      }),
    );
    return globalId("PlanAmendment", key);
  }

  async template(unitKey: string, given: Given<PlanTemplate> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const { key } = await manager.save(
      manager.create(PlanTemplate, {
        unitKey,
        name: "Petugas loket",
        results: [],
        byKey: null,
        changedAt: new Date("2026-01-05T02:00:00Z"),
        archivedAt: null,
        ...given,
      }),
    );
    return globalId("PlanTemplate", key);
  }
}
