import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { cascadeSearch } from "../../pages/cascade/cascade-search.ts";
import { CascadeSkeleton } from "../../pages/cascade/cascade-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const cascadeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/skp/jenjang",
  validateSearch: cascadeSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { CascadePageDocument, OwnUnitDocument } = await import("../../pages/cascade/cascade-page.generated.ts");
    const thisYear = Number(agencyDate(new Date()).slice(0, 4));
    const year = deps.tahun ?? thisYear;
    if (deps.unit === undefined) {
      // An address without a unit means one's own; from then on the address says it.
      const { data } = await context.client.query({ query: OwnUnitDocument });
      const unit = data?.viewer?.headedUnits[0]?.id ?? data?.viewer?.employee?.unit?.id;
      if (unit === undefined) return { year, thisYear, query: null };
      throw redirect({ to: "/skp/jenjang", search: { ...deps, unit }, replace: true });
    }
    const variables = {
      unit: deps.unit,
      year,
      tree: deps.lihat === undefined,
      matrix: deps.lihat === "matriks",
      gaps: deps.lihat === "celah",
    };
    return {
      year,
      thisYear,
      query: context.preload(CascadePageDocument, { variables, fetchPolicy: "cache-and-network" }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/cascade/cascade-page.tsx"), "CascadePage"),
  pendingComponent: CascadeSkeleton,
});
