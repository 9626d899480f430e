import type { ApolloClient } from "@apollo/client";
import { createQueryPreloader } from "@apollo/client/react";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { agencyDate } from "@andir/domain/iso-date";
import { AccountPageDocument } from "../pages/account/account-page.generated.ts";
import { AccountSkeleton } from "../pages/account/account-skeleton.tsx";
import { AccountsPageDocument } from "../pages/accounts/accounts-page.generated.ts";
import { accountsSearch, accountsVariables } from "../pages/accounts/accounts-search.ts";
import { AccountsSkeleton } from "../pages/accounts/accounts-skeleton.tsx";
import { InvitationPageDocument } from "../pages/invitation/invitation-page.generated.ts";
import { monthBack } from "../lib/month-back.ts";
import { DelegationsPageDocument } from "../pages/delegations/delegations-page.generated.ts";
import { DelegationsSkeleton } from "../pages/delegations/delegations-skeleton.tsx";
import { personWindow } from "../pages/person/person-window.ts";
import { MyDataPageDocument } from "../pages/my-data/my-data-page.generated.ts";
import { MyDataSkeleton } from "../pages/my-data/my-data-skeleton.tsx";
import { PersonPageDocument } from "../pages/person/person-page.generated.ts";
import { PersonSkeleton } from "../pages/person/person-skeleton.tsx";
import { RoleGrantsPageDocument } from "../pages/role-grants/role-grants-page.generated.ts";
import { roleGrantsSearch, roleGrantsVariables } from "../pages/role-grants/role-grants-search.ts";
import { RoleGrantsSkeleton } from "../pages/role-grants/role-grants-skeleton.tsx";
import { MissingAddress } from "../features/missing/missing.tsx";
import { PrivacyPageDocument } from "../pages/privacy/privacy-page.generated.ts";
import { signInSearch } from "../pages/sign-in/sign-in-search.ts";
import { SignInPageDocument } from "../pages/sign-in/sign-in-page.generated.ts";
import { TeamPageDocument } from "../pages/team/team-page.generated.ts";
import { teamSearch } from "../pages/team/team-search.ts";
import { TeamSkeleton } from "../pages/team/team-skeleton.tsx";
import { FailedPage } from "./failed-page.tsx";
import { ShellDocument } from "./shell.generated.ts";
import { Shell } from "./shell.tsx";

/** Every path of the dashboard. A loader only starts its page's one query, beside the code; the page waits for both. */
interface RouterContext {
  client: ApolloClient;
  preload: ReturnType<typeof createQueryPreloader>;
  askToSignIn: () => void;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: signInSearch,
  loader: ({ context }) => ({ query: context.preload(SignInPageDocument) }),
  component: lazyRouteComponent(() => import("../pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/undangan",
  loader: ({ context, location }) => {
    const token = location.hash;
    const query = context.preload(InvitationPageDocument, { variables: { token }, fetchPolicy: "network-only" });
    return { token, query };
  },
  component: lazyRouteComponent(() => import("../pages/invitation/invitation-page.tsx"), "InvitationPage"),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  loader: ({ context }) => ({ query: context.preload(ShellDocument) }),
  component: Shell,
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  loader: async ({ context }) => {
    const { data } = await context.client.query({ query: ShellDocument });
    const viewer = data?.viewer;
    if (!viewer) throw redirect({ to: "/sign-in", search: {}, replace: true });
    if (viewer.capabilities.includes("team") || !viewer.employee)
      throw redirect({ to: "/team", search: {}, replace: true });
    throw redirect({ to: "/people/$id", params: { id: viewer.employee.id }, replace: true });
  },
});

const teamRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/team",
  validateSearch: teamSearch,
  loaderDeps: ({ search: { period, unit, subunits } }) => ({ period, unit, subunits }),
  loader: ({ context, deps }) => {
    const today = agencyDate(new Date());
    const lateFrom = monthBack(today, 13).startsOn;
    const variables = {
      today,
      lateFrom,
      periodId: deps.period ?? null,
      orgUnitId: deps.unit ?? null,
      includeSubunits: deps.subunits ?? false,
    };
    return { lateFrom, variables, query: context.preload(TeamPageDocument, { variables }) };
  },
  component: lazyRouteComponent(() => import("../pages/team/team-page.tsx"), "TeamPage"),
  pendingComponent: TeamSkeleton,
});

const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/delegasi",
  loader: ({ context }) => ({ query: context.preload(DelegationsPageDocument, { fetchPolicy: "cache-and-network" }) }),
  component: lazyRouteComponent(() => import("../pages/delegations/delegations-page.tsx"), "DelegationsPage"),
  pendingComponent: DelegationsSkeleton,
});

const roleGrantsRoute = createRoute({
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
  component: lazyRouteComponent(() => import("../pages/role-grants/role-grants-page.tsx"), "RoleGrantsPage"),
  pendingComponent: RoleGrantsSkeleton,
});

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/people/$id",
  loader: ({ context, params }) => {
    const window = personWindow(agencyDate(new Date()));
    return { window, query: context.preload(PersonPageDocument, { variables: { id: params.id, ...window } }) };
  },
  component: lazyRouteComponent(() => import("../pages/person/person-page.tsx"), "PersonPage"),
  pendingComponent: PersonSkeleton,
});

const myDataRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/data-saya",
  loader: ({ context }) => ({ query: context.preload(MyDataPageDocument, { fetchPolicy: "network-only" }) }),
  component: lazyRouteComponent(() => import("../pages/my-data/my-data-page.tsx"), "MyDataPage"),
  pendingComponent: MyDataSkeleton,
});

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/privasi",
  loader: ({ context }) => ({ query: context.preload(PrivacyPageDocument) }),
  component: lazyRouteComponent(() => import("../pages/privacy/privacy-page.tsx"), "PrivacyPage"),
});

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/akun",
  loader: ({ context }) => ({ query: context.preload(AccountPageDocument, { fetchPolicy: "cache-and-network" }) }),
  component: lazyRouteComponent(() => import("../pages/account/account-page.tsx"), "AccountPage"),
  pendingComponent: AccountSkeleton,
});

const accountsRoute = createRoute({
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
  component: lazyRouteComponent(() => import("../pages/accounts/accounts-page.tsx"), "AccountsPage"),
  pendingComponent: AccountsSkeleton,
});

const missingRoute = createRoute({ getParentRoute: () => shellRoute, path: "$", component: MissingAddress });

const routeTree = rootRoute.addChildren([
  signInRoute,
  privacyRoute,
  invitationRoute,
  shellRoute.addChildren([
    homeRoute,
    teamRoute,
    personRoute,
    delegationsRoute,
    roleGrantsRoute,
    accountRoute,
    accountsRoute,
    myDataRoute,
    missingRoute,
  ]),
]);

export const createAppRouter = (client: ApolloClient, askToSignIn: () => void) =>
  createRouter({
    routeTree,
    context: { client, preload: createQueryPreloader(client), askToSignIn },
    defaultErrorComponent: FailedPage,
    // Only code that is still on its way may take this long: loaders start a query and return, and the page waits for it.
    defaultPendingMs: 100,
    defaultPendingMinMs: 0,
    defaultPreload: "intent",
    defaultPreloadDelay: 100,
    scrollRestoration: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
