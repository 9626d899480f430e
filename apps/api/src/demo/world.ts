import type { Capacity } from "@andir/domain/capacity";
import type { EmploymentType } from "@andir/domain/employment-type";
import type { IsoDate } from "@andir/domain/iso-date";
import type { Sex } from "@andir/domain/nip";
import type { LeaveKind } from "@andir/domain/leave-kind";
import type { Job } from "./jobs.ts";
import type { UnitSpec } from "./organisation.ts";
import type { Habits, Persona } from "./personas.ts";

/** The dated facts about units and people, all in memory: what they did is made from it, person by person. */
export interface DemoUnit extends UnitSpec {
  key: string;
  parentUnit: DemoUnit | null;
  /** Whose head appraises the head of this one. */
  superior: DemoUnit | null;
  daysPerWeek: 5 | 6;
}

export interface DemoPerson {
  key: string;
  /** Unit and seat, such as "KEL.GARUDA#4": names the person's own stream of chance. */
  seat: string;
  name: string;
  nip: string | null;
  sex: Sex;
  bornOn: IsoDate;
  type: EmploymentType;
  joinedOn: IsoDate;
  leftOn: IsoDate | null;
  persona: Persona;
  habits: Habits;
  posts: DemoPost[];
  leaves: DemoLeave[];
  account: string | null;
}

export interface DemoPost {
  key: string;
  person: DemoPerson;
  unit: DemoUnit;
  job: Job;
  title: string;
  capacity: Capacity;
  grade: string | null;
  isHead: boolean;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
  appraisers: DemoTerm[];
}

/** Someone appraises from a day to a day. */
export interface DemoTerm {
  key: string;
  appraiser: DemoPerson;
  startsOn: IsoDate;
  endsOn: IsoDate | null;
}

export interface DemoLeave {
  key: string;
  kind: LeaveKind;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

/** Whether something dated is in force on a day. */
export const holdsOn = (dated: { startsOn: IsoDate; endsOn: IsoDate | null }, day: IsoDate): boolean =>
  dated.startsOn <= day && (dated.endsOn === null || day <= dated.endsOn);
