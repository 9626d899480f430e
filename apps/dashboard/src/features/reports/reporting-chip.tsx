import type { ReportingState } from "@andir/domain/reporting-state";
import { Chip } from "../../ui/chip.tsx";
import { REPORTING_STATES } from "./reporting-words.ts";

export function ReportingChip({ state }: { state: ReportingState }) {
  const { icon, tone, word } = REPORTING_STATES[state];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}
