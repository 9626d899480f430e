import type { PlanningState } from "@andir/domain/planning-state";
import { Chip } from "../../ui/chip.tsx";
import { PLAN_STATES } from "./plan-state-words.ts";

/** Where a plan stands, or what a post owes that has none. */
export function PlanStateChip({ state }: { state: PlanningState }) {
  const { icon, tone, word } = PLAN_STATES[state];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}
