import type { FastifyInstance, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { findMachine, takeEvents, type MachineAtWork } from "./queue.service.ts";

export interface QueueRouteSettings {
  /** Of the program itself: a machine is nobody, and sees nothing but the services that it tells of. */
  readonly scopeOf: () => Scope;
}

/** Where queue machines tell of tickets: docs/operate/queue-machines.md. Answers 401 to a token that opens nothing. */
export function queueRoute(app: FastifyInstance, { scopeOf }: QueueRouteSettings): void {
  app.get("/queue/services", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const { unitCode, unitName, services } = await machineOf(scopeOf(), request);
    return {
      unit: { code: unitCode, name: unitName },
      services: services.map(({ code, name, startsOn, endsOn }) => ({ code, name, startsOn, endsOn })),
    };
  });

  app.post("/queue/events", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const scope = scopeOf();
    return takeEvents(scope, await machineOf(scope, request), request.body);
  });
}

async function machineOf(scope: Scope, { headers }: FastifyRequest): Promise<MachineAtWork> {
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? "") ?? [];
  const machine = token === undefined ? null : await findMachine(scope, token);
  if (machine) return machine;
  throw new AppError(
    "UNAUTHENTICATED",
    "This token lets no machine in. The unit's head, or who keeps the unit's records, can make another.",
  );
}
