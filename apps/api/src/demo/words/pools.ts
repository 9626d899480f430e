import { licensing, registry } from "./counters.ts";
import { education, teacher } from "./education.ts";
import { clinic, doctor, health, midwife, nurse, paramedic } from "./health.ts";
import { lead, office, organisation, personnel } from "./office.ts";
import { district, village, villageField } from "./territory.ts";

/** Sentences of daily progress by the kind of work. */
export const POOLS = {
  lead,
  office,
  organisation,
  personnel,
  district,
  village,
  villageField,
  education,
  teacher,
  health,
  clinic,
  nurse,
  midwife,
  doctor,
  paramedic,
  registry,
  licensing,
};

export type Pool = keyof typeof POOLS;
