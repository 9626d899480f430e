import { clinic, ORGANISATION, unit, type UnitSpec } from "./organisation.ts";

/** Below this the units of the stories would be empty. */
export const FEWEST_EMPLOYEES = 100;

/** Fewest people with whom the story of a unit still shows; two for any other: a head and someone to appraise. */
const LEAST: Record<string, number> = {
  "KEL.GARUDA": 14,
  "KEL.CIROYOM": 6,
  "KEL.KEBONJERUK": 6,
  "PKM.GARUDA": 7,
  "PKM.CIROYOM": 3,
  "SETDA.ORG": 3,
  BKPSDM: 3,
  DISDUKCAPIL: 7,
};

/** The most people whom one head appraises here. */
const LARGEST_TEAM = 50;
const UNITS_PER_AREA = 40;

export interface Staffing {
  units: UnitSpec[];
  /** People who have left during the two years, so that the total is exactly what was asked for. */
  leavers: number;
}

/** The same organisation for any number of people: smaller units, or more schools and health centres. */
export function staffingFor(employees: number): Staffing {
  const leavers = Math.max(4, Math.round(employees * 0.02));
  const seats = employees - leavers;
  const units = ORGANISATION.map((spec) => ({ ...spec }));
  const missing = seats - total(units);
  if (missing < 0) shrink(units, seats);
  else if (missing < UNITS_PER_AREA) spread(units, missing);
  else units.push(...areas(missing));
  return { units, leavers };
}

const total = (units: readonly UnitSpec[]): number => units.reduce((sum, { size }) => sum + size, 0);

const leastOf = ({ code, size }: UnitSpec): number => Math.min(size, LEAST[code] ?? 2);

function shrink(units: UnitSpec[], seats: number): void {
  const least = units.reduce((sum, spec) => sum + leastOf(spec), 0);
  const share = (seats - least) / (total(units) - least);
  for (const spec of units) spec.size = leastOf(spec) + Math.floor((spec.size - leastOf(spec)) * share);
  spread(units, seats - total(units));
}

/** A few more, one each, to the largest units. */
function spread(units: UnitSpec[], missing: number): void {
  const largest = [...units].sort((a, b) => b.size - a.size).filter(({ size }) => size > 1 && size <= LARGEST_TEAM);
  for (let i = 0; i < missing; i += 1) largest[i % largest.length]!.size += 1;
}

/** Schools and health centres under coordinators of their own, in turn, until everyone has a seat. */
function areas(missing: number): UnitSpec[] {
  const units: UnitSpec[] = [];
  const counts = { school: 0, junior: 0, clinic: 0, schoolArea: 0, clinicArea: 0 };
  let left = missing;
  for (let turn = 0; left > 0; turn += 1) {
    const isClinic = turn % 4 === 3;
    const under = isClinic ? counts.clinic : counts.school + counts.junior;
    if (under % UNITS_PER_AREA === 0) {
      const area = isClinic ? clinicArea((counts.clinicArea += 1)) : schoolArea((counts.schoolArea += 1));
      if (left <= area.size) break;
      units.push(area);
      left -= area.size;
    }

    const parent = isClinic ? `WILKES.${pad(counts.clinicArea)}` : `KORWIL.${pad(counts.schoolArea)}`;
    const next = isClinic
      ? clinic(`PKM.${pad((counts.clinic += 1))}`, `Andir ${counts.clinic}`, parent, LARGEST_TEAM + 1)
      : turn % 4 === 2
        ? school("SMPN", "SMP Negeri", (counts.junior += 1), parent, LARGEST_TEAM + 1)
        : school("SDN", "SD Negeri", (counts.school += 1), parent, 26);
    next.size = Math.min(next.size, left);
    units.push(next);
    left -= next.size;
  }
  if (left > 0) units.at(-1)!.size += left; // no more than an area has people, and only in its last unit
  return units;
}

const pad = (number: number): string => String(number).padStart(3, "0");

const school = (code: string, kind: string, number: number, parent: string, size: number): UnitSpec =>
  unit(
    `${code}.${pad(number)}`,
    `${kind} Andir ${number}`,
    "SEKOLAH",
    parent,
    "school",
    `Kepala ${kind} Andir ${number}`,
    size,
  );

function schoolArea(number: number): UnitSpec {
  const name = `Koordinator Wilayah Pendidikan ${number}`;
  return unit(`KORWIL.${pad(number)}`, name, null, "DISDIK", "education", name, 5);
}

function clinicArea(number: number): UnitSpec {
  const name = `Koordinator Wilayah Kesehatan ${number}`;
  return unit(`WILKES.${pad(number)}`, name, null, "DINKES", "health", name, 5);
}
