import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { cursorsIn, pageVariables } from "../../lib/paged.ts";
import { followUpsSearch, followUpsVariables } from "../../pages/follow-ups/follow-ups-search.ts";
import { ObjectionsSkeleton } from "../../pages/objections/objections-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const followUpsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tindak-lanjut",
  validateSearch: followUpsSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { FollowUpsPageDocument } = await import("../../pages/follow-ups/follow-ups-page.generated.ts");
    const lastYear = Number(agencyDate(new Date()).slice(0, 4)) - 1;
    const variables = followUpsVariables(deps);
    const query = context.preload(FollowUpsPageDocument, { variables, fetchPolicy: "cache-and-network" });
    return { query, lastYear, statuses: variables.statuses };
  },
  component: lazyRouteComponent(() => import("../../pages/follow-ups/follow-ups-page.tsx"), "FollowUpsPage"),
  pendingComponent: ObjectionsSkeleton,
});

export const sanctionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/hukuman-disiplin",
  validateSearch: cursorsIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { SanctionsPageDocument } = await import("../../pages/sanctions/sanctions-page.generated.ts");
    const variables = pageVariables(deps, 25);
    return { query: context.preload(SanctionsPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/sanctions/sanctions-page.tsx"), "SanctionsPage"),
  pendingComponent: ObjectionsSkeleton,
});
