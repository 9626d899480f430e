import type { ApolloClient } from "@apollo/client";
import type { createQueryPreloader } from "@apollo/client/react";
import { createRootRouteWithContext, createRoute, Outlet } from "@tanstack/react-router";
import { ShellDocument } from "../shell.generated.ts";
import { Shell } from "../shell.tsx";

/** A loader only starts its page's one query, beside the code; the page waits for both. */
export interface RouterContext {
  client: ApolloClient;
  preload: ReturnType<typeof createQueryPreloader>;
  askToSignIn: () => void;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet });

/** Everything behind the sign-in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  loader: ({ context }) => ({ query: context.preload(ShellDocument) }),
  component: Shell,
});
