import type { Capacity } from "@andir/domain/capacity";
import type { PositionKind } from "@andir/domain/position-kind";
import * as m from "../../../messages/messages.js";

const KINDS: Record<PositionKind, () => string> = {
  HIGH_LEADER: m.adm_post_high_leader,
  ADMINISTRATIVE: m.adm_post_administrative,
  SUPERVISORY: m.adm_post_supervisory,
  FUNCTIONAL: m.adm_post_functional,
  IMPLEMENTING: m.adm_post_implementing,
};
export const postKindWord = (kind: PositionKind): string => KINDS[kind]();
export const POST_KINDS = Object.keys(KINDS) as PositionKind[];

const CAPACITIES: Record<Capacity, () => string> = {
  DEFINITIVE: m.adm_capacity_definitive,
  PLT: m.adm_capacity_plt,
  PLH: m.adm_capacity_plh,
};
export const capacityWord = (capacity: Capacity): string => CAPACITIES[capacity]();
export const CAPACITIES_OFFERED = Object.keys(CAPACITIES) as Capacity[];
