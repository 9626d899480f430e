import type { EntityManager } from "typeorm";
import { Complaint } from "../../features/complaints/complaint.entity.ts";
import { QueueMachine } from "../../features/services/queue-machine.entity.ts";
import { ServiceAlert } from "../../features/services/service-alert.entity.ts";
import { ServiceStandard } from "../../features/services/service-standard.entity.ts";
import { QueueTicket, Service } from "../../features/services/service.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";

/** A service with a visit, a machine at its unit, and a month in which that got worse, answered by its head, as is a complaint. */
export async function serviceSamples(
  manager: EntityManager,
  unitKey: string,
  headKey: string,
): Promise<Record<string, string>> {
  const service = await manager.save(
    manager.create(Service, { unitKey: unitKey, code: "KEL-1", name: "Surat pengantar", startsOn: "2020-01-01" }),
  );
  await manager.insert(ServiceStandard, { serviceKey: service.key, startsOn: "2020-01-01", waitMinutes: 15 });
  await manager.insert(QueueTicket, {
    key: newKey(),
    serviceKey: service.key,
    arrivedAt: new Date("2026-10-01T02:00:00Z"),
    calledAt: new Date("2026-10-01T02:10:00Z"),
    doneAt: new Date("2026-10-01T02:20:00Z"),
  });
  const serviceKey = service.key;
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
  const complaint = await manager.save(
    manager.create(Complaint, {
      codeHash: "none that opens",
      unitKey,
      serviceKey,
      about: "TIME",
      text: "Antreannya lama",
      contact: null,
      status: "ANSWERED",
      receivedAt: new Date("2026-10-01T02:00:00Z"),
      dueOn: "2026-10-15",
      forwardNote: "Bukan urusan kami",
      answer: "Loket ditambah",
      answeredAt: new Date("2026-10-05T02:00:00Z"),
      answeredByKey: headKey,
      reopenNote: "Masih lama",
      change: "Loket kini dua",
      changedAt: new Date("2026-10-05T02:00:00Z"),
    }),
  );
  return {
    Service: globalId("Service", serviceKey),
    QueueMachine: globalId("QueueMachine", machine.key),
    ServiceAlert: globalId("ServiceAlert", alert.key),
    Complaint: globalId("Complaint", complaint.key),
  };
}
