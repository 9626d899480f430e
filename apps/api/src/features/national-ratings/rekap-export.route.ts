import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import type { AccessLog } from "../../platform/access-log.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { type LimitOptions, pay } from "../../platform/limits/limits.ts";
import type { RequestScope } from "../../platform/request.ts";
import { disposition, safeName } from "../../platform/storage/file-name.ts";
import { writeRekap } from "./rekap-export.service.ts";

interface RekapSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly limited: Pick<LimitOptions, "points" | "exempt">;
  readonly accessLog: AccessLog;
}

const POINTS = 100;

/** GET /exports/rekap-penilaian.xlsx?period=ID(&unit=ID): the national "Rekap Penilaian" with what was published here. */
export function rekapExport(app: FastifyInstance, { scopeOf, limited, accessLog }: RekapSettings): void {
  app.get<{ Querystring: { period?: string; unit?: string } }>(
    "/exports/rekap-penilaian.xlsx",
    { compress: false },
    async (request, reply) => {
      reply.header("cache-control", "private, no-store");
      const scope = await scopeOf(request, reply);
      admitted(scope.actor, "read");
      const { period, unit } = request.query;
      const asked = { periodKey: keyIn("Period", period), unitKey: unit ? keyIn("OrgUnit", unit) : null };
      pay(scope, POINTS, limited);
      const { name, bytes } = await writeRekap(scope, asked);
      accessLog.note(scope, scope.source ?? "Rekap Penilaian");
      return reply
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header("content-disposition", disposition("attachment", safeName(`${name}.xlsx`, ["xlsx"])))
        .send(Readable.from(bytes));
    },
  );
}

/** What is no id reads as what is not there. */
function keyIn(type: string, id: string | undefined): string {
  try {
    return keyOf(type, id ?? "");
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
