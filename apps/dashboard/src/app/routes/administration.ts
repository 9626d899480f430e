import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { AccountsPageDocument } from "../../pages/accounts/accounts-page.generated.ts";
import { accountsSearch, accountsVariables } from "../../pages/accounts/accounts-search.ts";
import { AccountsSkeleton } from "../../pages/accounts/accounts-skeleton.tsx";
import { RoleGrantsPageDocument } from "../../pages/role-grants/role-grants-page.generated.ts";
import { roleGrantsSearch, roleGrantsVariables } from "../../pages/role-grants/role-grants-search.ts";
import { RoleGrantsSkeleton } from "../../pages/role-grants/role-grants-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/administrasi/akun",
  validateSearch: accountsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => ({
    query: context.preload(AccountsPageDocument, {
      variables: accountsVariables(deps),
      fetchPolicy: "cache-and-network",
    }),
  }),
  component: lazyRouteComponent(() => import("../../pages/accounts/accounts-page.tsx"), "AccountsPage"),
  pendingComponent: AccountsSkeleton,
});

export const roleGrantsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/administrasi/peran",
  validateSearch: roleGrantsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => ({
    query: context.preload(RoleGrantsPageDocument, {
      variables: roleGrantsVariables(deps),
      fetchPolicy: "cache-and-network",
    }),
  }),
  component: lazyRouteComponent(() => import("../../pages/role-grants/role-grants-page.tsx"), "RoleGrantsPage"),
  pendingComponent: RoleGrantsSkeleton,
});
