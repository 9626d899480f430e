import type { PositionKind } from "@andir/domain/position-kind";
import * as m from "../../messages/messages.js";

const WORDS: Record<PositionKind, () => string> = {
  HIGH_LEADER: m.adm_post_high_leader,
  ADMINISTRATIVE: m.adm_post_administrative,
  SUPERVISORY: m.adm_post_supervisory,
  FUNCTIONAL: m.adm_post_functional,
  IMPLEMENTING: m.adm_post_implementing,
};
export const POSITION_KINDS = Object.keys(WORDS) as PositionKind[];
export const positionKindWord = (kind: PositionKind): string => WORDS[kind]();
