import type { Role } from "@andir/domain/role";
import { parseGlobalId } from "../../platform/global-id.ts";
import { unitId } from "../story.ts";
import type { Play, Someone } from "./play.ts";

interface Hired {
  readonly name: string;
  readonly in: string;
  readonly by?: Someone;
  readonly type?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly grade?: string;
  readonly heads?: boolean;
  readonly hoursShare?: number;
  readonly from?: string;
}

/** A kelurahan under its kecamatan under the root, and the people who run the cycle. */
export class Kelurahan {
  root = "";
  kecamatan = "";
  kelurahan = "";
  other = "";
  admin = "";
  team = "";
  private hired = 0;

  constructor(readonly play: Play) {}

  async found(): Promise<void> {
    const { world } = this.play.api;
    const root = await world.unit("KOTA");
    this.root = unitId(root);
    this.admin = await this.signedIn("ADMINISTRATOR");
    this.team = await this.signedIn("PERFORMANCE_TEAM");
    this.kecamatan = await this.unit("KEC", "Kecamatan Andir", this.root);
    this.kelurahan = await this.unit("KEL.CMP", "Kelurahan Campaka", this.kecamatan);
    this.other = await this.unit("KEL.MLB", "Kelurahan Maleber", this.kecamatan);
  }

  signedIn(...roles: Role[]): Promise<string> {
    return this.play.api.world.session(null, ...roles);
  }

  private async unit(code: string, name: string, parentId: string): Promise<string> {
    const { orgUnit } = await this.play.do(
      this.admin,
      "createOrgUnit",
      { code, name, parentId, startsOn: "2025-12-01", reason: "Perda 1" },
      "orgUnit { id }",
    );
    return orgUnit.id;
  }

  /** Birth, then month of appointment of a civil servant or 21 of a contract, sex and number. */
  private nip(type: string): string {
    this.hired += 1;
    return `19850101${type.startsWith("CONTRACT") ? "202421" : "201012"}1${String(this.hired).padStart(3, "0")}`;
  }

  async hire(hired: Hired): Promise<Someone> {
    const { play, admin } = this;
    const { name, type = "CIVIL_SERVANT", from = "2025-12-01" } = hired;
    const { employee } = await play.do(
      admin,
      "addEmployee",
      { name, nip: this.nip(type), employmentType: type, joinedOn: from, reason: "SK" },
      "employee { id }",
    );
    const post = await this.appoint(employee.id, hired);
    const { key } = parseGlobalId(employee.id);
    return { id: employee.id, name, post, session: await play.api.world.session({ key }) };
  }

  async appoint(employeeId: string, hired: Omit<Hired, "name"> & { capacity?: string }): Promise<string> {
    const { position } = await this.play.do(
      this.admin,
      "appointPosition",
      {
        employeeId,
        unitId: hired.in,
        title: hired.title ?? "Pengelola Pelayanan",
        kind: hired.kind ?? "IMPLEMENTING",
        grade: hired.grade ?? null,
        isHead: hired.heads ?? false,
        hoursShare: hired.hoursShare ?? null,
        startsOn: hired.from ?? "2025-12-01",
        appraiserId: hired.by?.id ?? null,
        capacity: hired.capacity ?? "DEFINITIVE",
        reason: "SK 821",
      },
      "position { id }",
    );
    return position.id;
  }

  /** The periods of 2026 by their label. */
  async periods(): Promise<Record<string, { id: string; reportDueOn: string; assessmentDueOn: string }>> {
    for (const year of [2026, 2027])
      await this.play.do(this.team, "importHolidays", {
        year,
        source: `SKB ${year}`,
        holidays: [{ day: `${year}-01-01`, name: "Tahun Baru" }],
      });
    const { periods } = await this.play.do(
      this.team,
      "generatePeriods",
      { year: 2026 },
      "periods { id label reportDueOn assessmentDueOn }",
    );
    return Object.fromEntries(periods.map((period: { label: string }) => [period.label, period]));
  }
}
