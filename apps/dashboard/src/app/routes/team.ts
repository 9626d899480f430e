import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { TeamPageDocument } from "../../pages/team/team-page.generated.ts";
import { teamSearch } from "../../pages/team/team-search.ts";
import { TeamSkeleton } from "../../pages/team/team-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const teamRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/team",
  validateSearch: teamSearch,
  loaderDeps: ({ search }) => {
    // Read once more: what an address has that means nothing here is still in the search of the routes above.
    const { period, unit, subunits, compare } = teamSearch({ ...search });
    return { period, unit, subunits, compare };
  },
  // A search, a filter or an order asks nothing of the server.
  shouldReload: ({ cause }) => cause !== "stay",
  loader: ({ context, deps }) => {
    const today = agencyDate(new Date());
    const variables = {
      today,
      periodId: deps.period ?? null,
      orgUnitId: deps.unit ?? null,
      includeSubunits: deps.subunits ?? false,
      compareId: deps.compare ?? null,
      compares: deps.compare !== undefined,
    };
    return { variables, query: context.preload(TeamPageDocument, { variables }) };
  },
  component: lazyRouteComponent(() => import("../../pages/team/team-page.tsx"), "TeamPage"),
  pendingComponent: TeamSkeleton,
});
