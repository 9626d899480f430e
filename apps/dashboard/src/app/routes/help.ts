import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { helpPageSearch } from "../../pages/help/help-search.ts";
import { shellRoute } from "./root.ts";

/** Nothing is asked of the server: it opens without a network. */
export const helpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/bantuan",
  validateSearch: helpPageSearch,
  component: lazyRouteComponent(() => import("../../pages/help/help-page.tsx"), "HelpPage"),
});
