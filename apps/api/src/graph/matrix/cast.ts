import { newKey } from "../../platform/key.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { Account } from "../../features/access/account.entity.ts";
import { ApiToken } from "../../features/access/api-token.entity.ts";
import { SecondFactor } from "../../features/access/second-factor.entity.ts";
import { DutyDay } from "../../features/calendar/work-week.entity.ts";
import { PeriodReopening } from "../../features/periods/period-history.entity.ts";
import { AppraiserCorrection } from "../../features/personnel/appraiser-correction.entity.ts";
import { AttendanceMonth } from "../../features/attendance/attendance.entity.ts";
import { serviceSamples } from "./service-samples.ts";
import { Evidence } from "../../features/progress/evidence.entity.ts";
import { ProgressAmendment } from "../../features/progress/progress-entry.entity.ts";
import { IndicatorRealisation } from "../../features/reports/report.entity.ts";
import { castInnovation, INNOVATION_EVIDENCE_KEY, submittedInnovation } from "./innovation-cast.ts";
import type { TestApi } from "../../testing/api.ts";
import { allowanceSamples } from "./allowance-samples.ts";
import { complaintSamples } from "./complaint-samples.ts";
import { outboundSamples } from "./outbound-samples.ts";
import { documentSamples } from "./document-samples.ts";
import { concernSamples } from "./concern-samples.ts";
import { nationalSample } from "./national-sample.ts";
import { objectionSample } from "./objection-sample.ts";
import { afterSamples } from "./after-samples.ts";
import { trainingAheadSamples } from "./training-ahead-samples.ts";
import { trainingSamples } from "./training-samples.ts";
import { unitSamples } from "./unit-samples.ts";
import { noticeTo } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import { feedbackOfCast } from "./feedback-of-cast.ts";
import { importSample } from "./import-sample.ts";
import { publishRunSample } from "./publish-run-sample.ts";
import { savedQuerySamples } from "./saved-query-samples.ts";
import { plansOfCast } from "./plans-of-cast.ts";

/** Who looks at the subject's records: every relation to a person, and every role that is granted. */
export const VIEWERS = [
  "self",
  "appraiser",
  "skipLevel",
  "district",
  "past",
  "delegate",
  "peer",
  "below",
  "otherHead",
  "team",
  "analyst",
  "identity",
  "admin",
  "unitAdmin",
  "otherAdmin",
  "official",
] as const;
export type Viewer = (typeof VIEWERS)[number];

export interface Cast {
  readonly sessions: Record<Viewer, string>;
  readonly subject: Person;
  /** One record of each kind and state, by the heading that docs/access.md has it under. */
  readonly samples: Record<string, string>;
}

/** Everything that a field could show is there, so that what is empty was withheld. */
export async function castOf(api: TestApi): Promise<Cast> {
  const { world } = api;
  const root = await world.unit("ROOT");
  const district = await world.unit("KEC", root);
  const village = await world.unit("KEL", district);
  await world.unit("KEL.SEKSI", village);
  const elsewhere = await world.unit("LAIN", root);

  const districtHead = await world.employee({ in: district, heads: true });
  const head = await world.employee({ in: village, heads: true, appraisedBy: districtHead });
  const appraiser = await world.employee({ in: village, appraisedBy: head });
  const subject = await world.employee({ in: village, name: "Nama Asli", appraisedBy: appraiser });
  const peer = await world.employee({ in: village, appraisedBy: appraiser });
  const below = await world.employee({ in: village, appraisedBy: subject });
  const past = await world.employee({ in: elsewhere });
  const stand_in = await world.employee({ in: elsewhere });
  const otherHead = await world.employee({ in: elsewhere, heads: true });
  await world.appraises(past, subject.positionKey, { startsOn: "2026-01-01", endsOn: "2026-09-30" });

  const sessions: Record<Viewer, string> = {
    self: await world.session(subject),
    appraiser: await world.session(appraiser),
    skipLevel: await world.session(head),
    district: await world.session(districtHead),
    past: await world.session(past),
    delegate: await world.session(stand_in),
    peer: await world.session(peer),
    below: await world.session(below),
    otherHead: await world.session(otherHead),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
    identity: await world.session(null, { role: "ANALYST", withIdentity: true }),
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    otherAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: elsewhere.key }),
    official: await world.session(null, "AUTHORISED_OFFICIAL"),
  };

  const august = await world.month(2026, 8);
  const september = await world.month(2026, 9);
  const october = await world.month(2026, 10);
  const submitted = await world.report(subject, september, {
    status: "SUBMITTED",
    daysLate: 2,
    appraiserNote: "Tambah bukti",
    verifiedAt: new Date("2026-10-06T02:00:00Z"),
  });
  await world.entry(subject, submitted, "2026-09-10");
  const { manager } = api.dataSource;
  const keyOf = async (table: string, where: string, value: string): Promise<string> => {
    const [row] = await manager.query<{ key: string }[]>(`select key from ${table} where ${where} = $1`, [value]);
    return row!.key;
  };

  const { agreed, samples: planSamples } = await plansOfCast(api, { subject, appraiser, below, unitKey: village.key });
  const entryKey = await keyOf("progress_entry", "employee_key", subject.key);
  await manager.insert(ProgressAmendment, {
    entryKey,
    revision: 1,
    text: "Sebelumnya",
    quantity: 1,
    reason: "Salah hitung",
    at: new Date("2026-10-01T02:00:00Z"),
  });
  const evidence = await manager.save(
    manager.create(Evidence, {
      employeeKey: subject.key,
      entryKey,
      kind: "FILE",
      name: "foto-loket.jpg",
      url: "https://foto.andir.example/1",
      mediaType: "image/jpeg",
      size: 1000,
      sha256: "0".repeat(64),
      createdAt: new Date("2026-09-10T02:00:00Z"),
    }),
  );
  await manager.insert(IndicatorRealisation, {
    reportKey: parseGlobalId(submitted).key,
    indicatorKey: parseGlobalId(agreed.results[0]!.indicatorIds[0]!).key,
    value: 12,
    note: "Register loket",
  });

  const feedbackSamples = await feedbackOfCast(api, {
    subject,
    appraiser,
    peer,
    below,
    colleagues: [past, stand_in],
    resultKey: parseGlobalId(agreed.results[0]!.id).key,
    periodKey: september.key,
  });

  const innovationKey = await castInnovation(manager, { unitKey: village.key, subject, appraiser });
  const submittedKey = await submittedInnovation(manager, {
    unitKey: village.key,
    subject,
    originKey: innovationKey,
    indicatorKey: parseGlobalId(agreed.results[0]!.indicatorIds[0]!).key,
  });
  const services = await serviceSamples(manager, village.key, head.key);
  const attended = { employeeKey: subject.key, month: "2026-09-01", scheduledDays: 22, attendedDays: 21 };
  await manager.insert(AttendanceMonth, attended);
  const correction = async (given: Partial<AppraiserCorrection>): Promise<string> => {
    const { key } = await manager.save(
      manager.create(AppraiserCorrection, {
        employeeKey: subject.key,
        positionKey: subject.positionKey,
        recordedAppraiserKey: appraiser.key,
        claimedAppraiserKey: head.key,
        note: "Sesuai SK",
        status: "OPEN",
        requestedAt: new Date("2026-10-01T02:00:00Z"),
        closedAt: null,
        decisionNote: null,
        ...given,
      }),
    );
    return globalId("AppraiserCorrection", key);
  };
  await manager.insert(PeriodReopening, {
    key: newKey(),
    periodKey: september.key,
    reopenedAt: new Date("2026-10-20T02:00:00Z"),
    reason: "Presensi salah",
    closedAt: null,
  });

  await manager.insert(DutyDay, { employeeKey: subject.key, day: "2026-11-24" });

  const accountKey = await keyOf("account", "employee_key", subject.key);
  await manager.update(Account, accountKey, {
    passwordHash: "none that opens",
    passwordChangedAt: new Date("2026-10-01T02:00:00Z"),
    lastSignInAt: new Date("2026-10-02T02:00:00Z"),
  });
  await manager.insert(SecondFactor, { accountKey, secret: "", confirmedAt: new Date("2026-10-01T02:00:00Z") });
  await manager.insert(ApiToken, {
    key: newKey(),
    accountKey,
    name: "Skrip",
    scopes: ["read"],
    tokenHash: "none that opens",
    createdAt: new Date("2026-10-01T02:00:00Z"),
    expiresOn: "2026-12-31",
  });

  const assessed = await world.assessment(subject, past, september, {
    distributionReason: "Teladan",
    finalisedAt: new Date("2026-10-25T02:00:00Z"),
  });
  const objected = await world.assessment(subject, appraiser, august, {
    status: "OBJECTED",
    acknowledgedAt: new Date("2026-09-09T02:00:00Z"),
    acknowledgementNote: "Sudah dibaca",
  });
  const draft = await world.assessment(subject, appraiser, october, { status: "DRAFT", publishedAt: null });

  return {
    sessions,
    subject,
    samples: {
      Employee: subject.id,
      Position: globalId("Position", subject.positionKey),
      ...planSamples,
      "PerformanceReport, handed in": submitted,
      "PerformanceReport, draft": await world.report(subject, october, { status: "DRAFT", submittedAt: null }),
      ProgressEntry: globalId("ProgressEntry", entryKey),
      Evidence: globalId("Evidence", evidence.key),
      ...feedbackSamples,
      "Assessment, published": assessed,
      "Assessment, draft": draft,
      "Assessment, objected to": objected,
      NationalRating: await nationalSample(api, subject, september),
      Objection: await objectionSample(api, objected, { subject, appraiser, superior: head }),
      PublishRun: await publishRunSample(api, assessed, { by: appraiser, period: september }),
      ImportRun: await importSample(api, subject),
      Account: globalId("Account", accountKey),
      RoleGrant: await world.grant(accountKey, {
        role: "AUTHORISED_OFFICIAL",
      }),
      Delegation: await world.delegation(appraiser, stand_in, { endsOn: "2026-11-30" }),
      Leave: globalId("Leave", await world.leave(subject, "2026-01-05", "2026-01-09")),
      "AppraiserCorrection, open": await correction({}),
      "AppraiserCorrection, refused": await correction({
        status: "REFUSED",
        closedAt: new Date("2026-10-02T02:00:00Z"),
        decisionNote: "SK dicabut",
      }),
      ...(await allowanceSamples(api, subject)),
      ...(await documentSamples(api, { subject, planId: agreed.id, assessmentId: assessed })),
      ...(await concernSamples(api, { subject, appraiser })),
      ...(await outboundSamples(api, { accountKey, recordKey: parseGlobalId(submitted).key })),
      OrgUnit: globalId("OrgUnit", village.key),
      Period: september.id,
      "Innovation, confirmed": globalId("Innovation", innovationKey),
      InnovationEvidence: globalId("InnovationEvidence", INNOVATION_EVIDENCE_KEY),
      "Innovation, handed in": globalId("Innovation", submittedKey),
      Notice: await noticeTo(api, subject, {
        noun: "performance_report",
        recordKey: parseGlobalId(submitted).key,
        periodKey: september.key,
        subjectKey: peer.key,
        count: 1,
        dueOn: september.reportDueOn,
        readAt: api.now,
      }),
      ...services,
      ...(await complaintSamples(api, {
        unitKey: village.key,
        serviceId: services.Service,
        headKey: head.key,
      })),
      ...(await afterSamples(api, { subject, appraiser, head, published: assessed, draft })),
      ...(await savedQuerySamples(api, accountKey, village.key)),
      ...(await trainingSamples(api, { subject, head })),
      ...(await trainingAheadSamples(api, { subject, colleague: peer })),
      ...(await unitSamples(api, village, head, districtHead)),
    },
  };
}
