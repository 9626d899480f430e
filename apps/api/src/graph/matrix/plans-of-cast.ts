import { newKey } from "../../platform/key.ts";
import type { TestApi } from "../../testing/api.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";

interface Planned {
  readonly subject: Person;
  readonly appraiser: Person;
  readonly below: Person;
  readonly unitKey: string;
}

/** The subject's plans, between the plan that they support and one that supports them. */
export async function plansOfCast(api: TestApi, { subject, appraiser, below, unitKey }: Planned) {
  const plans = new Plans(api.dataSource);
  const above = await plans.plan(appraiser);
  const former = await plans.plan(subject, {
    year: 2025,
    status: "SUPERSEDED",
    startsOn: "2025-01-01",
    endsOn: "2025-06-30",
  });
  const agreed = await plans.plan(subject, {
    approvedByKey: appraiser.key,
    dueOn: "2026-01-10",
    returnNote: "Tambahkan waktu tunggu.",
    results: [
      {
        parentKey: above.results[0]!.key,
        continuesKey: former.results[0]!.key,
        perspective: "PROCESS",
        indicators: [{ measuredMonths: [6, 12] }],
      },
    ],
  });
  await plans.plan(below, { results: [{ parentKey: agreed.results[0]!.key }] });
  return {
    agreed,
    samples: {
      "PerformancePlan, agreed": agreed.id,
      "PerformancePlan, draft": (
        await plans.plan(subject, { year: 2027, status: "DRAFT", startsOn: "2027-01-01", endsOn: "2027-12-31" })
      ).id,
      PlannedResult: agreed.results[0]!.id,
      Indicator: agreed.results[0]!.indicatorIds[0]!,
      PlanAmendment: await plans.amendment(agreed.key, {
        decidedByKey: null,
        decisionNote: "Dibahas pekan depan",
      }),
      PlanTemplate: await plans.template(unitKey, {
        results: [
          {
            key: newKey(),
            kind: "MAIN",
            title: "Warga terlayani",
            perspective: null,
            belonging: "ORGANISATION",
            parentKey: null,
            continuesKey: null,
            templateKey: null,
            indicators: [],
          },
        ],
      }),
    },
  };
}
