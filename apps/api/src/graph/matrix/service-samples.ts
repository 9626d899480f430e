import type { EntityManager } from "typeorm";
import { QueueMachine } from "../../features/services/queue-machine.entity.ts";
import { ServiceAlert } from "../../features/services/service-alert.entity.ts";
import { ServiceStandard } from "../../features/services/service-standard.entity.ts";
import { SatisfactionResponse, ServiceSurvey } from "../../features/services/satisfaction-response.entity.ts";
import { QueueTicket, Service } from "../../features/services/service.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";

/** A service with a visit, a survey that too few have answered for its index to be everyone's, a machine at its unit, and a month in which that got worse, answered by its head. */
export async function serviceSamples(
  manager: EntityManager,
  unitKey: string,
  headKey: string,
): Promise<Record<"Service" | "QueueMachine" | "ServiceAlert", string>> {
  const service = await manager.save(
    manager.create(Service, { unitKey: unitKey, code: "KEL-1", name: "Surat pengantar", startsOn: "2020-01-01" }),
  );
  await manager.insert(ServiceStandard, {
    serviceKey: service.key,
    startsOn: "2020-01-01",
    waitMinutes: 15,
    reason: "SK Camat",
  });
  await manager.insert(QueueTicket, {
    key: newKey(),
    serviceKey: service.key,
    arrivedAt: new Date("2026-10-01T02:00:00Z"),
    calledAt: new Date("2026-10-01T02:10:00Z"),
    doneAt: new Date("2026-10-01T02:20:00Z"),
  });
  const serviceKey = service.key;
  await manager.insert(ServiceSurvey, { serviceKey, code: "7K2M4PQX", openedAt: new Date("2026-09-01T02:00:00Z") });
  const best = { requirements: 4, procedure: 4, time: 4, fee: 4, product: 4, competence: 4, conduct: 4 };
  await manager.save(
    manager.create(SatisfactionResponse, {
      serviceKey,
      answeredOn: "2026-10-01",
      channel: "FORM",
      ...best,
      complaints: 4,
      facilities: 4,
    }),
  );
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
    Service: globalId("Service", serviceKey),
    QueueMachine: globalId("QueueMachine", machine.key),
    ServiceAlert: globalId("ServiceAlert", alert.key),
  };
}
