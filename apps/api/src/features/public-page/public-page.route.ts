import type { FastifyPluginAsync } from "fastify";
import { publicArea, type PublicSettings } from "../../platform/public-pages/public-area.ts";
import { publicServices } from "./public-service.loaders.ts";
import { servicesPage } from "./services.page.ts";

/** Numbers change once a month: what is kept for minutes is never wrong for long. */
const KEPT_SECONDS = 300;

/** What everyone may know of the services and units, without sign-in: never a person. */
export const publicPageRoute = (settings: PublicSettings): FastifyPluginAsync =>
  publicArea(settings, ({ get }) => {
    get("/public", async (visit) => visit.show(servicesPage(await publicServices(visit.scope), visit), KEPT_SECONDS));
  });
