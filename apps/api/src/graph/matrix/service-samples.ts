import type { EntityManager } from "typeorm";
import { QueueMachine } from "../../features/services/queue-machine.entity.ts";
import { ServiceAlert } from "../../features/services/service-alert.entity.ts";
import type { Service } from "../../features/services/service.entity.ts";
import { globalId } from "../../platform/global-id.ts";

/** A machine at the unit of a service, and a month in which that got worse, answered by its head. */
export async function serviceSamples(
  manager: EntityManager,
  { key: serviceKey, unitKey }: Service,
  headKey: string,
): Promise<Record<string, string>> {
  const machine = await manager.save(
    manager.create(QueueMachine, {
      unitKey,
      serviceKey,
      name: "Mesin lobi",
      tokenHash: "none",
      createdAt: new Date("2026-09-01T02:00:00Z"),
      lastHeardAt: new Date("2026-10-01T02:00:00Z"),
      revokedAt: null,
    }),
  );
  const alert = await manager.save(
    manager.create(ServiceAlert, {
      serviceKey,
      kind: "WAITING",
      month: "2026-09-01",
      before: 10,
      after: 14,
      count: 40,
      threshold: 20,
      ruleVersion: "2026-1",
      foundAt: new Date("2026-10-01T20:10:00Z"),
      answer: "Loket kedua dibuka.",
      answeredAt: new Date("2026-10-05T02:00:00Z"),
      answeredByKey: headKey,
    }),
  );
  return {
    QueueMachine: globalId("QueueMachine", machine.key),
    ServiceAlert: globalId("ServiceAlert", alert.key),
  };
}
