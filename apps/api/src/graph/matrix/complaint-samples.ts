import { contactSealing } from "../../features/complaints/complaint-contact.ts";
import { Complaint } from "../../features/complaints/complaint.entity.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { sealed } from "../../platform/seal.ts";
import type { TestApi } from "../../testing/api.ts";

/** A complaint that waits past its day, and one that was answered and had something changed. Both say how to reach the citizen. */
export async function complaintSamples(
  { dataSource: { manager } }: TestApi,
  { unitKey, serviceId, headKey }: { unitKey: string; serviceId: string; headKey: string },
): Promise<Record<string, string>> {
  const [agency] = await manager.query<{ secret: string }[]>("select secret from agency");
  const secret = Buffer.from(agency!.secret, "base64");
  const received = async (given: Partial<Complaint>): Promise<string> => {
    const key = newKey();
    await manager.insert(Complaint, {
      key,
      codeHash: `none that opens ${key}`,
      unitKey,
      serviceKey: parseGlobalId(serviceId).key,
      about: "TIME",
      text: "Antreannya lama",
      contact: sealed(contactSealing(secret, key), "081200000000"),
      receivedAt: new Date("2026-10-01T02:00:00Z"),
      dueOn: "2026-10-15",
      ...given,
    });
    return globalId("Complaint", key);
  };
  return {
    "Complaint, waiting": await received({ status: "RECEIVED" }),
    "Complaint, answered": await received({
      status: "ANSWERED",
      forwardNote: "Bukan urusan kami",
      answer: "Loket ditambah",
      answeredAt: new Date("2026-10-05T02:00:00Z"),
      answeredByKey: headKey,
      reopenNote: "Masih lama",
      change: "Loket kini dua",
      changedAt: new Date("2026-10-05T02:00:00Z"),
    }),
  };
}
