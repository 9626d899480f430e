import type { PlanningState } from "@andir/domain/planning-state";
import { Chip } from "../../ui/chip.tsx";
import { PLANNING_STATES } from "./planning-words.ts";

/** How a person stands with the plan of the year. */
export function PlanningChip({ state }: { state: PlanningState }) {
  const { icon, tone, word } = PLANNING_STATES[state];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}
