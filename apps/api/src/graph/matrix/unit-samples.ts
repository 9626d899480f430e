import { quarterOf, yearOf } from "@andir/domain/period";
import type { OrgUnit } from "../../features/org-units/org-unit.entity.ts";
import type { TestApi } from "../../testing/api.ts";
import { UnitWorld } from "../../testing/unit-world.ts";
import type { Person } from "../../testing/world.ts";

/** What a unit's rating rests on, and the rating, each in every state. */
export async function unitSamples(
  { world, dataSource }: TestApi,
  unit: OrgUnit,
  head: Person,
  leader: Person,
): Promise<Record<string, string>> {
  const units = new UnitWorld(dataSource);
  const quarter = await world.period(quarterOf(2026, 3));
  const agreement = await units.agreement(unit, 2026, { agreedByKey: leader.key });
  const indicator = await units.indicator(agreement, { measuredQuarters: [1, 3] });
  const realisation = await units.realisation(indicator, quarter, 96, {
    reportedByKey: head.key,
    comment: "Buka Sabtu",
    commentedAt: new Date("2026-10-05T02:00:00Z"),
    commentedByKey: leader.key,
  });
  const draft = await units.agreement(unit, 2027, { status: "DRAFT", agreedAt: null });
  await units.indicator(draft);
  return {
    "UnitAgreement, agreed": agreement.id,
    "UnitAgreement, draft": draft.id,
    UnitIndicator: indicator.id,
    UnitRealisation: realisation,
    "UnitRating, published": await units.rating(unit, quarter, { setByKey: leader.key }),
    "UnitRating, draft": await units.rating(unit, await world.period(yearOf(2025)), {
      status: "DRAFT",
      publishedAt: null,
      setByKey: leader.key,
    }),
  };
}
