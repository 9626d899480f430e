import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { AccountPageDocument } from "../../pages/account/account-page.generated.ts";
import { AccountSkeleton } from "../../pages/account/account-skeleton.tsx";
import { DelegationsPageDocument } from "../../pages/delegations/delegations-page.generated.ts";
import { DelegationsSkeleton } from "../../pages/delegations/delegations-skeleton.tsx";
import { MyDataPageDocument } from "../../pages/my-data/my-data-page.generated.ts";
import { MyDataSkeleton } from "../../pages/my-data/my-data-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/akun",
  loader: ({ context }) => ({ query: context.preload(AccountPageDocument, { fetchPolicy: "cache-and-network" }) }),
  component: lazyRouteComponent(() => import("../../pages/account/account-page.tsx"), "AccountPage"),
  pendingComponent: AccountSkeleton,
});

export const myDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/data-saya",
  loader: ({ context }) => ({ query: context.preload(MyDataPageDocument, { fetchPolicy: "network-only" }) }),
  component: lazyRouteComponent(() => import("../../pages/my-data/my-data-page.tsx"), "MyDataPage"),
  pendingComponent: MyDataSkeleton,
});

export const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/delegasi",
  loader: ({ context }) => ({ query: context.preload(DelegationsPageDocument, { fetchPolicy: "cache-and-network" }) }),
  component: lazyRouteComponent(() => import("../../pages/delegations/delegations-page.tsx"), "DelegationsPage"),
  pendingComponent: DelegationsSkeleton,
});
