import type { FollowUpStatus } from "@andir/domain/follow-up-status";
import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { followUpsSearch } from "../../pages/follow-ups/follow-ups-search.ts";
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
    const statuses: FollowUpStatus[] = deps.lihat === "diputus" ? ["ACCEPTED", "DECLINED"] : ["PROPOSED"];
    const query = context.preload(FollowUpsPageDocument, { variables: { statuses }, fetchPolicy: "cache-and-network" });
    return { query, lastYear };
  },
  component: lazyRouteComponent(() => import("../../pages/follow-ups/follow-ups-page.tsx"), "FollowUpsPage"),
  pendingComponent: ObjectionsSkeleton,
});

export const sanctionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/hukuman-disiplin",
  loader: async ({ context }) => {
    const { SanctionsPageDocument } = await import("../../pages/sanctions/sanctions-page.generated.ts");
    return { query: context.preload(SanctionsPageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/sanctions/sanctions-page.tsx"), "SanctionsPage"),
  pendingComponent: ObjectionsSkeleton,
});
