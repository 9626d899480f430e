import { createHandlerBoundToURL, precache, addRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** What the server answers itself. None of it is a page of ours, and none of it is ever kept here: answers belong to an account. */
const NOT_PAGES = [
  /^\/(graphql|schema(\.graphql)?|docs|files|exports|auth|public|survey|verify|queue|healthz|readyz|metrics)(\/|$)/,
];

// The frame, the page on which work is logged, and the help; files under a hashed name never change, so they may come from here.
precache(self.__WB_MANIFEST);
const kept = createHandlerBoundToURL("/index.html");

// A page comes from the server whenever it can be reached, so that none is ever older than the server.
registerRoute(
  new NavigationRoute(
    async (options) => {
      try {
        return await fetch(options.request);
      } catch {
        return kept(options);
      }
    },
    { denylist: NOT_PAGES },
  ),
);
addRoute({ directoryIndex: "", cleanURLs: false });

// Taken over when the page says so: files that an open page may still ask for would go with the worker before.
self.addEventListener("message", (event) => {
  if ((event.data as { type?: string } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});
// The first worker serves the pages that are open already: else an app that is opened once and loses its network has nothing.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
