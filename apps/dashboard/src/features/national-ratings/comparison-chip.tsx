import type { NationalComparison } from "@andir/domain/national-comparison";
import { Chip } from "../../ui/chip.tsx";
import { COMPARISONS } from "./comparison-words.ts";

/** How what the national system holds stands beside what was published here. */
export function ComparisonChip({ comparison }: { comparison: NationalComparison }) {
  const { word, icon, tone } = COMPARISONS[comparison];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}
