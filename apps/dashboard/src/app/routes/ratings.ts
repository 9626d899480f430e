import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ObjectionSkeleton } from "../../pages/objection/objection-skeleton.tsx";
import { ObjectionsSkeleton } from "../../pages/objections/objections-skeleton.tsx";
import { cursorsIn } from "../../lib/paged.ts";
import { objectionsVariables } from "../../pages/objections/objections-variables.ts";
import { plansSearch } from "../../pages/plans/plans-search.ts";
import { RatingSkeleton } from "../../pages/rating/rating-skeleton.tsx";
import { RatingsSkeleton } from "../../pages/ratings/ratings-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const ratingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/nilai-saya",
  validateSearch: plansSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { RatingsPageDocument } = await import("../../pages/ratings/ratings-page.generated.ts");
    const thisYear = Number(agencyDate(new Date()).slice(0, 4));
    const year = deps.tahun ?? thisYear;
    const variables = { year, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    return {
      year,
      thisYear,
      variables,
      query: context.preload(RatingsPageDocument, { variables, fetchPolicy: "cache-and-network" }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/ratings/ratings-page.tsx"), "RatingsPage"),
  pendingComponent: RatingsSkeleton,
});

export const ratingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/nilai-saya/$id",
  loader: async ({ context, params }) => {
    const { RatingPageDocument } = await import("../../pages/rating/rating-page.generated.ts");
    return {
      query: context.preload(RatingPageDocument, { variables: { id: params.id }, fetchPolicy: "network-only" }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/rating/rating-page.tsx"), "RatingPage"),
  pendingComponent: RatingSkeleton,
});

export const objectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/keberatan",
  validateSearch: cursorsIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { ObjectionsPageDocument } = await import("../../pages/objections/objections-page.generated.ts");
    const variables = objectionsVariables(deps);
    return { query: context.preload(ObjectionsPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/objections/objections-page.tsx"), "ObjectionsPage"),
  pendingComponent: ObjectionsSkeleton,
});

export const objectionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/keberatan/$id",
  loader: async ({ context, params }) => {
    const { ObjectionPageDocument } = await import("../../pages/objection/objection-page.generated.ts");
    const variables = { id: params.id };
    return { variables, query: context.preload(ObjectionPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/objection/objection-page.tsx"), "ObjectionPage"),
  pendingComponent: ObjectionSkeleton,
});
