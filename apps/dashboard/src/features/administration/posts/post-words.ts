import type { Capacity } from "@andir/domain/capacity";
import * as m from "../../../messages/messages.js";

const CAPACITIES: Record<Capacity, () => string> = {
  DEFINITIVE: m.adm_capacity_definitive,
  PLT: m.adm_capacity_plt,
  PLH: m.adm_capacity_plh,
};
export const capacityWord = (capacity: Capacity): string => CAPACITIES[capacity]();
export const CAPACITIES_OFFERED = Object.keys(CAPACITIES) as Capacity[];
