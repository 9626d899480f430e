import { getRouteApi } from "@tanstack/react-router";
import { CellDialog } from "../../features/unit-overview/cell-dialog.tsx";
import { CompletenessMatrix } from "../../features/unit-overview/completeness-matrix.tsx";
import { UnitLeague } from "../../features/unit-overview/unit-league.tsx";
import { UnitMap } from "../../features/unit-overview/unit-map.tsx";
import { UnitMonths } from "../../features/unit-overview/unit-months.tsx";
import { UnitService } from "../../features/unit-overview/unit-service.tsx";
import { UnitTree } from "../../features/unit-overview/unit-tree.tsx";
import { UnitRatingView } from "../../features/organisation-ratings/unit-rating-view.tsx";
import type { UnitPageQuery } from "./unit-page.generated.ts";
import type { UnitSearch, unitVariables } from "./unit-search.ts";
import styles from "./unit-page.module.css";

const route = getRouteApi("/shell/unit/$id");

const withoutCell = (search: UnitSearch): UnitSearch => {
  const rest = { ...search };
  delete rest.cell;
  delete rest.document;
  delete rest.alone;
  return rest;
};

interface UnitViewsProps {
  data: UnitPageQuery;
  unit: NonNullable<UnitPageQuery["orgUnit"]>;
  periodId: string;
  variables: ReturnType<typeof unitVariables>;
}

/** The view that the address asks for. */
export function UnitViews({ data, unit, periodId, variables }: UnitViewsProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { view = "map", cell, document, alone = false, period } = search;
  const asked = period ?? null;

  if (view === "completeness")
    return (
      <>
        <CompletenessMatrix
          unit={unit}
          periodId={asked}
          onOpen={(opened) =>
            void navigate({
              search: (before) => ({
                ...withoutCell(before),
                cell: opened.unitId,
                document: opened.document,
                ...(opened.alone && { alone: true as const }),
              }),
              resetScroll: false,
            })
          }
        />
        {cell && document && (
          <CellDialog
            cell={{ unitId: cell, document, alone }}
            periodId={periodId}
            onClose={() => void navigate({ search: withoutCell, resetScroll: false })}
          />
        )}
      </>
    );
  if (view === "rating")
    return (
      <UnitRatingView
        unit={unit}
        periods={data.rated?.nodes ?? []}
        asked={{ quarterId: variables.quarterId, year: variables.year }}
        today={variables.today}
        onPeriod={({ id, year }) =>
          void navigate({ search: (before) => ({ ...before, quarter: id, year }), resetScroll: false })
        }
      />
    );
  if (view === "league")
    return (
      <UnitLeague
        unit={unit}
        periodId={asked}
        sort={{ by: search.sort ?? "unit", descending: search.dir === "desc" }}
        onSort={({ by, descending }) =>
          void navigate({
            search: (before) => ({ ...before, sort: by, dir: descending ? "desc" : "asc" }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    );
  if (view === "months")
    return (
      <UnitMonths
        unit={unit}
        periodId={asked}
        measure={search.measure ?? "punctual"}
        onMeasure={(measure) => void navigate({ search: (before) => ({ ...before, measure }), resetScroll: false })}
      />
    );
  if (view === "service") return <UnitService unit={unit} />;
  return (
    <div className={styles.map}>
      <UnitMap unit={unit} periodId={asked} />
      <UnitTree unit={unit} periodId={asked} />
    </div>
  );
}
