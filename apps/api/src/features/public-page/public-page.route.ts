import type { FastifyPluginAsync } from "fastify";
import { present } from "../../platform/errors.ts";
import { publicArea, type PublicSettings, type Visit } from "../../platform/public-pages/public-area.ts";
import { publicChanges } from "./changes.loaders.ts";
import { changesPage } from "./changes.page.ts";
import { dataPage } from "./data.page.ts";
import { embedPage, embedPath } from "./embed.page.ts";
import { changesData, sendData, servicesData, unitsData, waitingData, type DataSet } from "./open-data.ts";
import { publicServices, serviceAt } from "./public-service.loaders.ts";
import { servicePage } from "./service.page.ts";
import { publicUnits } from "./public-unit.loaders.ts";
import { soughtIn } from "./find-services.ts";
import { findUnitAt } from "./unit-at.loaders.ts";
import { unitPage } from "./unit.page.ts";
import { unitsPage } from "./units.page.ts";
import { servicesPage } from "./services.page.ts";

/** Numbers change once a month: what is kept for minutes is never wrong for long. */
const KEPT_SECONDS = 300;

const DATA_SETS: readonly { readonly name: string; readonly of: (visit: Visit) => Promise<DataSet> }[] = [
  { name: "layanan", of: async ({ scope, publicUrl }) => servicesData(await publicServices(scope), publicUrl) },
  { name: "waktu-tunggu", of: async ({ scope }) => waitingData(await publicServices(scope)) },
  { name: "unit", of: async ({ scope }) => unitsData(await publicUnits(scope)) },
  { name: "perubahan", of: async ({ scope }) => changesData(await publicChanges(scope)) },
];

type At<Name extends string> = Readonly<Record<Name, string>>;

/** What everyone may know of the services and units, without sign-in: never a person. */
export const publicPageRoute = (settings: PublicSettings): FastifyPluginAsync =>
  publicArea(settings, ({ get }) => {
    get("/public", async (visit) =>
      visit.show(servicesPage(await publicServices(visit.scope), soughtIn(visit.request.query), visit), KEPT_SECONDS),
    );

    get("/public/layanan/:code", async (visit) => {
      const { code } = visit.request.params as At<"code">;
      const all = await publicServices(visit.scope);
      const service = present(serviceAt(all, code));
      const { changes } = await publicChanges(visit.scope);
      const own = changes.filter(({ serviceKey }) => serviceKey === service.key);
      return visit.show(servicePage(service, all, own, visit), KEPT_SECONDS);
    });

    get("/public/unit", async (visit) => visit.show(unitsPage(await publicUnits(visit.scope), visit), KEPT_SECONDS));

    get("/public/unit/:code", async (visit) => {
      const { code } = visit.request.params as At<"code">;
      const unit = present(await findUnitAt(visit.scope, code));
      const codes = new Set(unit.codes);
      const [{ services }, { changes }, all] = await Promise.all([
        publicServices(visit.scope),
        publicChanges(visit.scope),
        publicUnits(visit.scope),
      ]);
      const parts = {
        unit,
        services: services.filter(({ unitCode }) => codes.has(unitCode)),
        changes: changes.filter(({ unitCode }) => codes.has(unitCode)),
        all,
      };
      return visit.show(unitPage(parts, visit), KEPT_SECONDS);
    });

    get("/public/embed/layanan/:code", async (visit) => {
      const { code } = visit.request.params as At<"code">;
      const service = present(serviceAt(await publicServices(visit.scope), code));
      return visit.show(embedPage(service, visit), KEPT_SECONDS);
    });

    get("/public/data", async (visit) => {
      const all = await Promise.all(DATA_SETS.map(({ of }) => of(visit)));
      const [service] = (await publicServices(visit.scope)).services;
      return visit.show(dataPage(all, service ? embedPath(service) : null, visit), KEPT_SECONDS);
    });

    get("/public/data/:file", async (visit, reply) => {
      const { file } = visit.request.params as At<"file">;
      const [, name, format] = /^([a-z-]+)\.(csv|json)$/.exec(file) ?? [];
      const data = present(DATA_SETS.find((set) => set.name === name));
      return sendData(visit, reply, format === "csv" ? "csv" : "json", await data.of(visit), KEPT_SECONDS);
    });

    get("/public/perubahan", async (visit) =>
      visit.show(changesPage(await publicChanges(visit.scope), visit), KEPT_SECONDS),
    );
  });
