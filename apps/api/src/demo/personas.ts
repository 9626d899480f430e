import type { Random } from "./random.ts";

/** How someone works, as chances a day or a report. The facts follow from it, and the scores from the facts. */
export interface Habits {
  /** To come late, to leave early, to be absent without a reason, to be sick or excused: a day. */
  late: number;
  early: number;
  absent: number;
  away: number;
  /** To log progress on a day of work. */
  logs: number;
  /** That the appraiser accepts an entry. */
  accepted: number;
  /** To file the report after it was due. */
  filesLate: number;
}

export type Persona = "exemplary" | "steady" | "ordinary" | "careless" | "struggling";

const HABITS: Record<Persona, Habits> = {
  exemplary: { late: 0.008, early: 0.002, absent: 0, away: 0.008, logs: 0.99, accepted: 0.99, filesLate: 0.01 },
  steady: { late: 0.03, early: 0.01, absent: 0.0003, away: 0.012, logs: 0.955, accepted: 0.97, filesLate: 0.04 },
  ordinary: { late: 0.08, early: 0.03, absent: 0.001, away: 0.018, logs: 0.89, accepted: 0.935, filesLate: 0.1 },
  careless: { late: 0.2, early: 0.08, absent: 0.006, away: 0.025, logs: 0.76, accepted: 0.87, filesLate: 0.3 },
  struggling: { late: 0.3, early: 0.14, absent: 0.045, away: 0.03, logs: 0.6, accepted: 0.78, filesLate: 0.45 },
};

/** Where a unit that slips ends up. */
const SLIPPED: Habits = {
  late: 0.6,
  early: 0.3,
  absent: 0.06,
  away: 0.03,
  logs: 0.6,
  accepted: 0.72,
  filesLate: 0.9,
};

const SHARES: readonly [Persona, number][] = [
  ["exemplary", 0.2],
  ["steady", 0.46],
  ["ordinary", 0.25],
  ["careless", 0.08],
  ["struggling", 0.01],
];

export function drawPersona(random: Random): Persona {
  let rest = random.next();
  for (const [persona, share] of SHARES) {
    rest -= share;
    if (rest < 0) return persona;
  }
  return "steady";
}

/** Nobody is exactly a type: each habit a little better or worse. */
export function habitsOf(persona: Persona, random: Random): Habits {
  const { logs, accepted, ...faults } = HABITS[persona];
  const vary = (chance: number) => chance * (1 + 0.3 * random.bell());
  return {
    late: vary(faults.late),
    early: vary(faults.early),
    absent: vary(faults.absent),
    away: vary(faults.away),
    filesLate: vary(faults.filesLate),
    logs: 1 - vary(1 - logs),
    accepted: 1 - vary(1 - accepted),
  };
}

/** Habits on their way down, from 0 (as ever) to 1. */
export function slipping(habits: Habits, severity: number): Habits {
  const toward = (name: keyof Habits) => habits[name] + (SLIPPED[name] - habits[name]) * severity;
  return {
    late: toward("late"),
    early: toward("early"),
    absent: toward("absent"),
    away: toward("away"),
    logs: toward("logs"),
    accepted: toward("accepted"),
    filesLate: toward("filesLate"),
  };
}
