import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { allowanceSearch, allowanceVariables, shownMonth } from "../../pages/allowance/allowance-search.ts";
import { shellRoute } from "./root.ts";

export const allowanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tpp",
  validateSearch: allowanceSearch,
  loaderDeps: ({ search }) => search,
  // What was worked out a moment ago is there.
  loader: async ({ context, deps }) => {
    const { AllowancePageDocument } = await import("../../pages/allowance/allowance-page.generated.ts");
    const today = agencyDate(new Date());
    const variables = allowanceVariables(deps, today);
    const query = context.preload(AllowancePageDocument, { variables, fetchPolicy: "cache-and-network" });
    return { query, month: shownMonth(deps, today), filter: variables.filter };
  },
  component: lazyRouteComponent(() => import("../../pages/allowance/allowance-page.tsx"), "AllowancePage"),
  pendingComponent: ListSkeleton,
});

export const allowanceFigureRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tpp/$id",
  loader: async ({ context, params }) => {
    const { AllowanceFigurePageDocument } = await import("../../pages/allowance/allowance-figure-page.generated.ts");
    return { query: context.preload(AllowanceFigurePageDocument, { variables: { id: params.id } }) };
  },
  component: lazyRouteComponent(() => import("../../pages/allowance/allowance-figure-page.tsx"), "AllowanceFigurePage"),
  pendingComponent: ListSkeleton,
});

export const allowanceRulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tpp/rumus",
  loader: async ({ context }) => {
    const { AllowanceRulesPageDocument } = await import("../../pages/allowance/allowance-rules-page.generated.ts");
    return { query: context.preload(AllowanceRulesPageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/allowance/allowance-rules-page.tsx"), "AllowanceRulesPage"),
  pendingComponent: ListSkeleton,
});

export const allowanceRuleNewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tpp/rumus/baru",
  loader: async ({ context }) => {
    const { AllowanceRulesPageDocument } = await import("../../pages/allowance/allowance-rules-page.generated.ts");
    return { query: context.preload(AllowanceRulesPageDocument) };
  },
  component: lazyRouteComponent(
    () => import("../../pages/allowance/allowance-rule-new-page.tsx"),
    "AllowanceRuleNewPage",
  ),
  pendingComponent: ListSkeleton,
});
