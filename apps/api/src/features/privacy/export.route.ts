import { agencyDate } from "@andir/domain/iso-date";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Readable } from "node:stream";
import type { RequestScope } from "../../platform/request.ts";
import { exportOf, workbookOf } from "./export.service.ts";

/** Everything about the one who asks, as a file: JSON, or a workbook by ?format=xlsx. By session only: a script's token has no business with it. */
export function exportRoute(
  app: FastifyInstance,
  scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>,
): void {
  app.get("/exports/my-data", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const scope = await scopeOf(request, reply);
    if (!scope.actor || scope.session.token === null) return reply.status(401).send({ message: "Sign in first." });
    const { employeeKey } = scope.actor;
    if (employeeKey === null) return reply.status(404).send({ message: "This account is no employee's." });
    const { format } = request.query as { format?: unknown };
    const named = (ending: string) => `attachment; filename="data-saya-${agencyDate(scope.now)}.${ending}"`;
    if (format === "xlsx")
      return reply
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header("content-disposition", named("xlsx"))
        .send(Buffer.from(await workbookOf(scope, employeeKey)));
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", named("json"))
      .send(Readable.from(exportOf(scope, employeeKey)));
  });
}
