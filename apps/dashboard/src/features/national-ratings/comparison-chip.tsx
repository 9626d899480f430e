import type { NationalComparison } from "@andir/domain/national-comparison";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";

/** How what the national system holds stands beside what was published here. */
export function ComparisonChip({ comparison }: { comparison: NationalComparison }) {
  if (comparison === "SAME")
    return (
      <Chip icon="check" tone="plain">
        {m.nat_same()}
      </Chip>
    );
  if (comparison === "DIFFERENT")
    return (
      <Chip icon="alert" tone="attention">
        {m.nat_different()}
      </Chip>
    );
  return (
    <Chip icon="dash" tone="quiet">
      {m.nat_not_here()}
    </Chip>
  );
}
