import type { InnovationReviewStatus } from "@andir/domain/innovation-moves";
import type { InnovationStage } from "@andir/domain/innovation-stage";
import { Chip } from "../../ui/chip.tsx";
import { REVIEWS, STAGES } from "./innovation-words.ts";

export function StageChip({ stage }: { stage: InnovationStage }) {
  const { icon, tone, word } = STAGES[stage];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}

export function ReviewChip({ status }: { status: InnovationReviewStatus }) {
  const { icon, tone, word } = REVIEWS[status];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}
