import type { DataSource } from "typeorm";
import { UnitActionPlan, UnitActionTarget } from "../features/organisation-ratings/unit-action-plan.entity.ts";
import { UnitAgreement, UnitIndicator } from "../features/organisation-ratings/unit-agreement.entity.ts";
import { UnitRating } from "../features/organisation-ratings/unit-rating.entity.ts";
import { UnitRealisation } from "../features/organisation-ratings/unit-realisation.entity.ts";
import type { OrgUnit } from "../features/org-units/org-unit.entity.ts";
import type { Period } from "../features/periods/period.entity.ts";
import { globalId } from "../platform/global-id.ts";

type Given<T> = Partial<Omit<T, "key" | "id">>;
type Id = { readonly id: string };

/** Builders for what a unit's rating rests on. */
export class UnitWorld {
  constructor(private readonly dataSource: DataSource) {}

  async agreement(
    of: OrgUnit,
    year: number,
    given: Given<UnitAgreement> = {},
  ): Promise<Omit<UnitAgreement, "id"> & Id> {
    const { manager } = this.dataSource;
    const agreement = await manager.save(
      manager.create(UnitAgreement, {
        unitKey: of.key,
        year,
        status: "AGREED",
        agreedAt: new Date(`${year}-01-20T02:00:00Z`),
        agreedByKey: null,
        ...given,
      }),
    );
    return Object.assign(agreement, { id: globalId("UnitAgreement", agreement.key) });
  }

  /** A count of 400 families in the year, 100 in each quarter unless given. */
  async indicator(
    of: Pick<UnitAgreement, "key">,
    given: Given<UnitIndicator> & { planned?: number | null } = {},
  ): Promise<Omit<UnitIndicator, "id"> & Id> {
    const { planned = 100, ...columns } = given;
    const { manager } = this.dataSource;
    const indicator = await manager.save(
      manager.create(UnitIndicator, {
        agreementKey: of.key,
        ordinal: 1,
        text: "Keluarga yang dilayani",
        target: 400,
        unitOfMeasure: "keluarga",
        pattern: "CUMULATIVE",
        direction: "HIGHER_IS_BETTER",
        measuredQuarters: null,
        removedAt: null,
        ...columns,
      }),
    );
    if (planned !== null)
      for (const quarter of [1, 2, 3, 4]) {
        await manager.upsert(UnitActionPlan, { agreementKey: of.key, quarter, activities: ["Buka loket"] }, [
          "agreementKey",
          "quarter",
        ]);
        await manager.insert(UnitActionTarget, { indicatorKey: indicator.key, quarter, planned });
      }
    return Object.assign(indicator, { id: globalId("UnitIndicator", indicator.key) });
  }

  async realisation(
    of: Pick<UnitIndicator, "key">,
    period: Period,
    value: number,
    given: Given<UnitRealisation> = {},
  ): Promise<string> {
    const { manager } = this.dataSource;
    const realisation = await manager.save(
      manager.create(UnitRealisation, {
        indicatorKey: of.key,
        periodKey: period.key,
        value,
        note: "Dua pekan loket tutup",
        reportedAt: new Date(`${period.endsOn}T02:00:00Z`),
        reportedByKey: null,
        comment: null,
        commentedAt: null,
        commentedByKey: null,
        ...given,
      }),
    );
    return globalId("UnitRealisation", realisation.key);
  }

  async rating(of: OrgUnit, period: Period, given: Given<UnitRating> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const rating = await manager.save(
      manager.create(UnitRating, {
        unitKey: of.key,
        periodKey: period.key,
        periodEndsOn: period.endsOn,
        status: "PUBLISHED",
        rating: "GOOD",
        reason: "Target triwulan tercapai.",
        setByKey: null,
        publishedAt: new Date(`${period.endsOn}T05:00:00Z`),
        ...given,
      }),
    );
    return globalId("UnitRating", rating.key);
  }
}
