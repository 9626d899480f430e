import type { FastifyReply } from "fastify";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { harmless, quoted } from "../../platform/exports/csv.ts";
import { keepable } from "../../platform/public-pages/public-area.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import type { PublicChanges } from "./changes.loaders.ts";
import { PUBLIC_PREDICATES } from "./predicate-shares.ts";
import type { PublicServices } from "./public-service.loaders.ts";
import type { PublicUnits } from "./public-unit.loaders.ts";
import { servicePath } from "./service-card.ts";

type Cell = string | number | null;

/** A data set as rows under names that stay: what someone's spreadsheet or program rests on. */
export interface DataSet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };

/** One row a service: the index of twelve months and the waiting time of three. */
export const servicesData = ({ window, services }: PublicServices, publicUrl: string): DataSet => ({
  name: "layanan",
  columns: [
    "unit_code",
    "unit",
    "service_code",
    "service",
    "page",
    "index_from",
    "index_to",
    "satisfaction_index",
    "band",
    "respondents",
    ...SERVICE_ELEMENTS.map((element) => `mean_${element.toLowerCase()}`),
    "waiting_from",
    "standard_wait_minutes",
    "median_wait_minutes",
    "p90_wait_minutes",
    "share_within_standard",
    "visits",
  ],
  rows: services.map((service) => {
    const { year } = service.satisfaction;
    const { recent } = service.waiting;
    const means = new Map(year?.elements.map(({ element, mean }) => [element, mean]));
    return [
      service.unitCode,
      service.unitName,
      service.code,
      service.name,
      `${publicUrl}${servicePath(service)}`,
      window.from,
      window.to,
      year?.index ?? null,
      year?.band ?? null,
      year?.respondents ?? null,
      ...SERVICE_ELEMENTS.map((element) => means.get(element) ?? null),
      window.recentFrom,
      service.standardWaitMinutes,
      rounded(recent?.medianMinutes),
      rounded(recent?.p90Minutes),
      rounded(recent?.withinShare, 4),
      recent?.served ?? null,
    ];
  }),
});

/** One row a service and month. */
export const waitingData = ({ services }: PublicServices): DataSet => ({
  name: "waktu-tunggu",
  columns: [
    "unit_code",
    "service_code",
    "service",
    "month",
    "standard_wait_minutes",
    "median_wait_minutes",
    "p90_wait_minutes",
    "share_within_standard",
    "visits",
  ],
  rows: services.flatMap(({ unitCode, code, name, standardWaitMinutes, waiting }) =>
    waiting.months.map(({ month, waiting: of }) => [
      unitCode,
      code,
      name,
      month.slice(0, 7),
      standardWaitMinutes,
      rounded(of?.medianMinutes),
      rounded(of?.p90Minutes),
      rounded(of?.withinShare, 4),
      of?.served ?? null,
    ]),
  ),
});

/** One row a unit directly below the top. */
export const unitsData = ({ period, units }: PublicUnits): DataSet => ({
  name: "unit",
  columns: [
    "unit_code",
    "unit",
    "month",
    "people_owing_a_report",
    "share_handed_in",
    "share_is_bound",
    ...PUBLIC_PREDICATES.map((predicate) => `share_${predicate.toLowerCase()}`),
  ],
  rows: units.map(({ code, name, completion, predicates }) => [
    code,
    name,
    period?.startsOn.slice(0, 7) ?? null,
    completion?.people ?? null,
    rounded(completion?.share, 4),
    completion ? String(completion.isBound) : null,
    ...PUBLIC_PREDICATES.map((predicate) => rounded(predicates?.[predicate] ?? undefined, 4)),
  ]),
});

/** One row a change that a unit told of. */
export const changesData = ({ changes }: PublicChanges): DataSet => ({
  name: "perubahan",
  columns: ["unit_code", "unit", "service", "told_on", "change"],
  rows: changes.map(({ unitCode, unitName, serviceName, changedOn, change }) => [
    unitCode,
    unitName,
    serviceName,
    changedOn,
    change,
  ]),
});

function rounded(value: number | undefined, digits = 1): number | null {
  return value === undefined ? null : Math.round(value * 10 ** digits) / 10 ** digits;
}

/** RFC 4180, in UTF-8 with a mark, by which spreadsheets know it. */
export const asCsv = ({ columns, rows }: DataSet): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;

const csvCell = (cell: Cell): string => (typeof cell === "string" ? quoted(harmless(cell)) : String(cell ?? ""));

/** With whose it is, under which licence, and as of when. */
export const asJson = ({ name, columns, rows }: DataSet, { agency, publicUrl }: Visit): string =>
  JSON.stringify({
    name,
    publisher: agency.name,
    isSampleData: agency.isDemo,
    license: LICENCE,
    documentation: `${publicUrl}/public/data`,
    rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
  });

/** For programs of any site: nothing in it is anyone's. */
export function sendData(visit: Visit, reply: FastifyReply, format: "csv" | "json", data: DataSet, seconds: number) {
  void reply.headers({
    "content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    link: `<${LICENCE.url}>; rel="license"`,
    ...(format === "csv" && { "content-disposition": `attachment; filename="${data.name}.csv"` }),
  });
  const text = format === "csv" ? asCsv(data) : asJson(data, visit);
  return keepable(visit.request, reply, { text, seconds });
}
