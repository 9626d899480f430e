import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { AccountSkeleton } from "../../pages/account/account-skeleton.tsx";
import { DelegationsSkeleton } from "../../pages/delegations/delegations-skeleton.tsx";
import { MyDataSkeleton } from "../../pages/my-data/my-data-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/akun",
  loader: async ({ context }) => {
    const { AccountPageDocument } = await import("../../pages/account/account-page.generated.ts");
    return { query: context.preload(AccountPageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/account/account-page.tsx"), "AccountPage"),
  pendingComponent: AccountSkeleton,
});

export const myDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/data-saya",
  loader: async ({ context }) => {
    const { MyDataPageDocument } = await import("../../pages/my-data/my-data-page.generated.ts");
    return { query: context.preload(MyDataPageDocument, { fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/my-data/my-data-page.tsx"), "MyDataPage"),
  pendingComponent: MyDataSkeleton,
});

export const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/delegasi",
  loader: async ({ context }) => {
    const { DelegationsPageDocument } = await import("../../pages/delegations/delegations-page.generated.ts");
    return { query: context.preload(DelegationsPageDocument, { fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/delegations/delegations-page.tsx"), "DelegationsPage"),
  pendingComponent: DelegationsSkeleton,
});
