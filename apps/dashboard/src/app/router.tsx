import type { ApolloClient } from "@apollo/client";
import { createQueryPreloader } from "@apollo/client/react";
import { createRoute, createRouter } from "@tanstack/react-router";
import { MissingAddress } from "../features/missing/missing.tsx";
import { FailedPage } from "./failed-page.tsx";
import { accountRoute, delegationsRoute, myDataRoute } from "./routes/account.ts";
import { accountsRoute, roleGrantsRoute } from "./routes/administration.ts";
import { assessOneRoute, assessRoute, calibrateRoute, publishRoute } from "./routes/assess.ts";
import { invitationRoute, privacyRoute, signInRoute } from "./routes/entrance.ts";
import { createGalleryRoute } from "./routes/gallery.ts";
import { homeRoute } from "./routes/home.ts";
import { noticesRoute } from "./routes/notices.ts";
import { personRoute } from "./routes/person.ts";
import { rootRoute, shellRoute } from "./routes/root.ts";
import { teamRoute } from "./routes/team.ts";

const missingRoute = createRoute({ getParentRoute: () => shellRoute, path: "$", component: MissingAddress });

const routeTree = rootRoute.addChildren([
  signInRoute,
  privacyRoute,
  invitationRoute,
  shellRoute.addChildren([
    homeRoute,
    noticesRoute,
    teamRoute,
    personRoute,
    assessRoute,
    publishRoute,
    calibrateRoute,
    assessOneRoute,
    delegationsRoute,
    roleGrantsRoute,
    accountRoute,
    accountsRoute,
    myDataRoute,
    // In no build that people use.
    ...(import.meta.env.DEV ? [createGalleryRoute()] : []),
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
