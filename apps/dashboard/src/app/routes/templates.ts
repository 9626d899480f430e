import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { cursorsIn, pageVariables } from "../../lib/paged.ts";
import { TemplatesSkeleton } from "../../pages/plan-templates/templates-skeleton.tsx";
import { shellRoute } from "./root.ts";

/** In the address, in the place of the id of one that is not there yet. */
const NEW = "baru";

export const templatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/skp/templat",
  validateSearch: cursorsIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { TemplatesPageDocument } = await import("../../pages/plan-templates/templates-page.generated.ts");
    const variables = pageVariables(deps, 50);
    return { query: context.preload(TemplatesPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/plan-templates/templates-page.tsx"), "TemplatesPage"),
  pendingComponent: TemplatesSkeleton,
});

export const templateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/skp/templat/$id",
  loader: async ({ context, params }) => {
    const { TemplatePageDocument } = await import("../../pages/plan-template/template-page.generated.ts");
    const isNew = params.id === NEW;
    const variables = { id: params.id, isNew };
    return { isNew, query: context.preload(TemplatePageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/plan-template/template-page.tsx"), "TemplatePage"),
  pendingComponent: TemplatesSkeleton,
});

export const assignmentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/skp/templat/$id/bagikan",
  loader: async ({ context, params }) => {
    const { AssignmentPageDocument } = await import("../../pages/plan-assignment/assignment-page.generated.ts");
    const thisYear = Number(agencyDate(new Date()).slice(0, 4));
    const variables = { id: params.id, year: thisYear, next: thisYear + 1 };
    return { thisYear, query: context.preload(AssignmentPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/plan-assignment/assignment-page.tsx"), "AssignmentPage"),
  pendingComponent: TemplatesSkeleton,
});
