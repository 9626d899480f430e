import { createRoute, redirect } from "@tanstack/react-router";
import { ShellDocument } from "../shell.generated.ts";
import { shellRoute } from "./root.ts";

export const homeRoute = createRoute({
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
