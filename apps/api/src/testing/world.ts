import { agencyDate } from "@andir/domain/iso-date";
import { assessmentDueOn, monthOf, reportDueOn, type PeriodSpan } from "@andir/domain/period";
import { predicateOf } from "@andir/domain/predicate";
import type { Role } from "@andir/domain/role";
import { hash } from "@node-rs/argon2";
import { createHash, randomBytes } from "node:crypto";
import type { DataSource } from "typeorm";
import { Account } from "../features/access/account.entity.ts";
import { Delegation } from "../features/access/delegation.entity.ts";
import { RoleGrant } from "../features/access/role-grant.entity.ts";
import { Session } from "../features/access/session.entity.ts";
import { Assessment } from "../features/assessments/assessment.entity.ts";
import { Employee } from "../features/employees/employee.entity.ts";
import { Leave } from "../features/employees/leave.entity.ts";
import { AppraiserAssignment, Position } from "../features/employees/position.entity.ts";
import { OrgUnit, OrgUnitAncestor } from "../features/org-units/org-unit.entity.ts";
import { Period } from "../features/periods/period.entity.ts";
import { ProgressEntry } from "../features/progress/progress-entry.entity.ts";
import { PerformanceReport } from "../features/reports/report.entity.ts";
import { globalId } from "../platform/global-id.ts";
import { newKey } from "../platform/key.ts";

const CALENDAR = { daysPerWeek: 5, holidays: new Set<string>() } as const;
const LONG_AGO = "2019-12-02";

export interface Person {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly positionKey: string;
  readonly unitKey: string;
}

type Grant = Given<RoleGrant> & { role: Role };
type Given<T> = Partial<Omit<T, "key" | "id">>;

/** Builders that tell a story: they make what a test names and fill in the rest. */
export class World {
  private people = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Date,
  ) {}

  async unit(code: string, parent?: OrgUnit): Promise<OrgUnit> {
    const { manager } = this.dataSource;
    const unit = await manager.save(
      manager.create(OrgUnit, {
        code,
        name: `Unit ${code}`,
        kind: null,
        parentKey: parent?.key ?? null,
        startsOn: LONG_AGO,
        endsOn: null,
      }),
    );
    await manager.query(
      `insert into org_unit_ancestor (unit_key, ancestor_key, distance)
       select $1, ancestor_key, distance + 1 from org_unit_ancestor where unit_key = $2`,
      [unit.key, parent?.key ?? null],
    );
    await manager.insert(OrgUnitAncestor, { unitKey: unit.key, ancestorKey: unit.key, distance: 0 });
    return unit;
  }

  async employee(given: {
    in: OrgUnit;
    name?: string;
    heads?: boolean;
    appraisedBy?: Person;
    capacity?: Position["capacity"];
  }): Promise<Person> {
    const { manager } = this.dataSource;
    const number = (this.people += 1);
    const employee = await manager.save(
      manager.create(Employee, {
        name: given.name ?? `Pegawai Uji ${number}`,
        nip: `19850101201001${String(1000 + number)}`,
        employmentType: "CIVIL_SERVANT",
        joinedOn: LONG_AGO,
        leftOn: null,
      }),
    );
    const person = {
      key: employee.key,
      id: globalId("Employee", employee.key),
      name: employee.name,
      nip: employee.nip ?? "",
      unitKey: given.in.key,
    };
    const positionKey = await this.post(person.key, given.in, {
      isHead: given.heads ?? false,
      capacity: given.capacity ?? "DEFINITIVE",
    });
    if (given.appraisedBy) await this.appraises(given.appraisedBy, positionKey);
    return { ...person, positionKey };
  }

  async post(employeeKey: string, unit: OrgUnit, given: Given<Position> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const position = await manager.save(
      manager.create(Position, {
        employeeKey,
        unitKey: unit.key,
        title: `Jabatan di ${unit.code}`,
        kind: "IMPLEMENTING",
        capacity: "DEFINITIVE",
        grade: "III/a",
        isHead: false,
        hoursShare: 1,
        startsOn: LONG_AGO,
        endsOn: null,
        ...given,
      }),
    );
    return position.key;
  }

  async appraises(
    appraiser: Pick<Person, "key">,
    positionKey: string,
    given: Given<AppraiserAssignment> = {},
  ): Promise<void> {
    await this.dataSource.manager.insert(AppraiserAssignment, {
      key: newKey(),
      positionKey,
      appraiserKey: appraiser.key,
      startsOn: LONG_AGO,
      endsOn: null,
      ...given,
    });
  }

  month(year: number, month: number): Promise<Period & { id: string }> {
    return this.period(monthOf(year, month));
  }

  async period(span: PeriodSpan): Promise<Period & { id: string }> {
    const { manager } = this.dataSource;
    const period = await manager.save(
      manager.create(Period, {
        ...span,
        reportDueOn: reportDueOn(span, CALENDAR),
        assessmentDueOn: assessmentDueOn(span, CALENDAR),
        isOpen: true,
      }),
    );
    return Object.assign(period, { id: globalId("Period", period.key) });
  }

  async report(of: Person, period: Period, given: Given<PerformanceReport> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const report = await manager.save(
      manager.create(PerformanceReport, {
        employeeKey: of.key,
        positionKey: of.positionKey,
        unitKey: of.unitKey,
        periodKey: period.key,
        periodEndsOn: period.endsOn,
        status: "SUBMITTED",
        dueOn: period.reportDueOn,
        submittedAt: new Date(`${period.reportDueOn}T02:00:00Z`),
        daysLate: 0,
        narrative: "Pekerjaan selesai sesuai rencana.",
        verifiedAt: null,
        verifiedByKey: null,
        ...given,
      }),
    );
    return globalId("PerformanceReport", report.key);
  }

  async entry(of: Person, reportId: string, day: string): Promise<void> {
    const reportKey = Buffer.from(reportId, "base64url").toString().split(":")[1] ?? null;
    const { manager } = this.dataSource;
    await manager.save(
      manager.create(ProgressEntry, {
        employeeKey: of.key,
        positionKey: of.positionKey,
        reportKey,
        day,
        text: "Melayani warga di loket",
        quantity: 12,
        isVerified: true,
      }),
    );
  }

  async assessment(of: Person, by: Person, period: Period, given: Given<Assessment> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const [workResult, behaviour] = [given.workResult ?? "MEETS", given.behaviour ?? "MEETS"];
    const assessment = await manager.save(
      manager.create(Assessment, {
        employeeKey: of.key,
        positionKey: of.positionKey,
        unitKey: of.unitKey,
        appraiserKey: by.key,
        periodKey: period.key,
        periodEndsOn: period.endsOn,
        status: "PUBLISHED",
        source: "LOCAL",
        discipline: 90,
        workQuality: 80,
        innovation: 70,
        ruleVersion: "2024-1",
        workResult,
        behaviour,
        predicate: predicateOf(workResult, behaviour),
        reason: "Hasil kerja sesuai target.",
        publishedAt: new Date(`${period.assessmentDueOn}T02:00:00Z`),
        ...given,
      }),
    );
    return globalId("Assessment", assessment.key);
  }

  async leave(of: Person, startsOn: string, endsOn: string, kind: Leave["kind"] = "MATERNITY"): Promise<string> {
    const key = newKey();
    await this.dataSource.manager.insert(Leave, {
      key,
      employeeKey: of.key,
      kind,
      startsOn,
      endsOn,
    });
    return key;
  }

  /** A signed-in browser of the person (or of an account without one), with roles that are granted. */
  async session(person: Pick<Person, "key"> | null, ...granted: (Role | Grant)[]): Promise<string> {
    const { manager } = this.dataSource;
    const accountKey = newKey();
    await manager.insert(Account, {
      key: accountKey,
      employeeKey: person?.key ?? null,
      identifier: accountKey,
      passwordHash: "",
      isDemo: false,
    });
    for (const grant of granted) await this.grant(accountKey, typeof grant === "string" ? { role: grant } : grant);
    const token = randomBytes(32).toString("base64url");
    await manager.insert(Session, {
      tokenHash: createHash("sha256").update(token).digest("base64url"),
      accountKey,
      createdAt: this.now,
      expiresAt: new Date(this.now.getTime() + 3_600_000),
    });
    return token;
  }

  async grant(accountKey: string, given: Grant): Promise<string> {
    const { manager } = this.dataSource;
    const grant = await manager.save(
      manager.create(RoleGrant, {
        accountKey,
        reason: "Uji",
        startsOn: LONG_AGO,
        endsOn: "2030-12-31",
        unitKey: null,
        withIdentity: false,
        ...given,
      }),
    );
    return globalId("RoleGrant", grant.key);
  }

  async delegation(from: Person, to: Person, given: Given<Delegation> = {}): Promise<string> {
    const { manager } = this.dataSource;
    const delegation = await manager.save(
      manager.create(Delegation, {
        fromKey: from.key,
        toKey: to.key,
        startsOn: this.today,
        endsOn: this.today,
        reason: "Cuti",
        endedAt: null,
        ...given,
      }),
    );
    return globalId("Delegation", delegation.key);
  }

  async account(identifier: string, password: string, person: Person): Promise<void> {
    await this.dataSource.manager.insert(Account, {
      key: newKey(),
      employeeKey: person.key,
      identifier,
      passwordHash: await hash(password),
      isDemo: false,
    });
  }

  get today(): string {
    return agencyDate(this.now);
  }
}
