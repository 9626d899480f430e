import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signInSearch } from "../../pages/sign-in/sign-in-search.ts";
import { rootRoute } from "./root.ts";

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: signInSearch,
  loader: async ({ context }) => {
    const { SignInPageDocument } = await import("../../pages/sign-in/sign-in-page.generated.ts");
    return { query: context.preload(SignInPageDocument) };
  },
  component: lazyRouteComponent(() => import("../../pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/undangan",
  loader: async ({ context, location }) => {
    const { InvitationPageDocument } = await import("../../pages/invitation/invitation-page.generated.ts");
    const token = location.hash;
    const query = context.preload(InvitationPageDocument, { variables: { token }, fetchPolicy: "network-only" });
    return { token, query };
  },
  component: lazyRouteComponent(() => import("../../pages/invitation/invitation-page.tsx"), "InvitationPage"),
});

export const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/privasi",
  loader: async ({ context }) => {
    const { PrivacyPageDocument } = await import("../../pages/privacy/privacy-page.generated.ts");
    return { query: context.preload(PrivacyPageDocument) };
  },
  component: lazyRouteComponent(() => import("../../pages/privacy/privacy-page.tsx"), "PrivacyPage"),
});
