import { quarterOf } from "@andir/domain/period";
import type { OrgUnit } from "../features/org-units/org-unit.entity.ts";
import type { Period } from "../features/periods/period.entity.ts";
import { globalId } from "../platform/global-id.ts";
import { TestApi } from "./api.ts";
import { UnitWorld } from "./unit-world.ts";
import type { Person } from "./world.ts";

export type Who =
  | "districtHead"
  | "villageHead"
  | "delegate"
  | "headsDelegate"
  | "peerHead"
  | "member"
  | "team"
  | "official"
  | "analyst"
  | "admin";

export const unitId = (unit: OrgUnit): string => globalId("OrgUnit", unit.key);
export const codesOf = (outcome: any): string[] =>
  outcome.problems.map((p: any) => `${p.field?.join(".") ?? ""} ${p.code}`.trim());

/** A kelurahan below a kecamatan, with everyone who could want to write or rate what it does. The third quarter is over. */
export class UnitCast {
  private constructor(
    readonly api: TestApi,
    readonly units: UnitWorld,
    readonly district: OrgUnit,
    readonly village: OrgUnit,
    readonly quarter: Period & { id: string },
    readonly districtHead: Person,
    readonly villageHead: Person,
    readonly sessions: Record<Who, string>,
  ) {}

  static async start(): Promise<UnitCast> {
    const api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
    const { world } = api;
    const root = await world.unit("ROOT");
    const district = await world.unit("KEC", root);
    const village = await world.unit("KEL", district);
    const other = await world.unit("KEL.LAIN", district);
    const quarter = await world.period(quarterOf(2026, 3));
    const districtHead = await world.employee({ in: district, name: "Camat", heads: true });
    const villageHead = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: districtHead });
    const member = await world.employee({ in: village, appraisedBy: villageHead });
    const standIn = await world.employee({ in: district, name: "Pengganti" });
    const headsStandIn = await world.employee({ in: village, name: "Sekretaris Lurah" });
    await world.delegation(districtHead, standIn);
    await world.delegation(villageHead, headsStandIn);
    return new UnitCast(api, new UnitWorld(api.dataSource), district, village, quarter, districtHead, villageHead, {
      districtHead: await world.session(districtHead),
      villageHead: await world.session(villageHead),
      delegate: await world.session(standIn),
      headsDelegate: await world.session(headsStandIn),
      peerHead: await world.session(await world.employee({ in: other, heads: true })),
      member: await world.session(member),
      team: await world.session(null, "PERFORMANCE_TEAM"),
      official: await world.session(null, "AUTHORISED_OFFICIAL"),
      analyst: await world.session(null, "ANALYST"),
      admin: await world.session(null, "ADMINISTRATOR"),
    });
  }

  /** The payload of a mutation, or the code of the fault. */
  async move(as: Who, mutation: string, input: object): Promise<any> {
    const { data, errors } = await this.api.ask(this.sessions[as], mutation, { input });
    return errors ? errors[0]?.extensions.code : Object.values(data ?? {})[0];
  }

  events(
    ...nouns: string[]
  ): Promise<{ action: string; subject: string | null; behalf: string | null; payload: any }[]> {
    return this.api.dataSource.query(
      `select v.action, v.subject_key as subject, v.on_behalf_of_key as behalf, y.payload::jsonb as payload from audit_event v
       join audit_payload y using (sequence) where v.noun = any($1) order by v.sequence`,
      [nouns],
    );
  }
}
