import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ObjectionPageDocument } from "../../pages/objection/objection-page.generated.ts";
import { ObjectionSkeleton } from "../../pages/objection/objection-skeleton.tsx";
import { ObjectionsPageDocument } from "../../pages/objections/objections-page.generated.ts";
import { ObjectionsSkeleton } from "../../pages/objections/objections-skeleton.tsx";
import { plansSearch } from "../../pages/plans/plans-search.ts";
import { RatingPageDocument } from "../../pages/rating/rating-page.generated.ts";
import { RatingSkeleton } from "../../pages/rating/rating-skeleton.tsx";
import { RatingsPageDocument } from "../../pages/ratings/ratings-page.generated.ts";
import { RatingsSkeleton } from "../../pages/ratings/ratings-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const ratingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/nilai-saya",
  validateSearch: plansSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    const thisYear = Number(agencyDate(new Date()).slice(0, 4));
    const year = deps.tahun ?? thisYear;
    const variables = { year, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` };
    return {
      year,
      thisYear,
      query: context.preload(RatingsPageDocument, { variables, fetchPolicy: "cache-and-network" }),
    };
  },
  component: lazyRouteComponent(() => import("../../pages/ratings/ratings-page.tsx"), "RatingsPage"),
  pendingComponent: RatingsSkeleton,
});

export const ratingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/nilai-saya/$id",
  loader: ({ context, params }) => ({
    query: context.preload(RatingPageDocument, { variables: { id: params.id }, fetchPolicy: "network-only" }),
  }),
  component: lazyRouteComponent(() => import("../../pages/rating/rating-page.tsx"), "RatingPage"),
  pendingComponent: RatingSkeleton,
});

export const objectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/keberatan",
  loader: ({ context }) => ({ query: context.preload(ObjectionsPageDocument, { fetchPolicy: "cache-and-network" }) }),
  component: lazyRouteComponent(() => import("../../pages/objections/objections-page.tsx"), "ObjectionsPage"),
  pendingComponent: ObjectionsSkeleton,
});

export const objectionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/keberatan/$id",
  loader: ({ context, params }) => {
    const variables = { id: params.id };
    return { variables, query: context.preload(ObjectionPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/objection/objection-page.tsx"), "ObjectionPage"),
  pendingComponent: ObjectionSkeleton,
});
