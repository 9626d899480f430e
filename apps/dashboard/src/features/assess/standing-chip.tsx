import * as m from "../../messages/messages.js";
import { Chip, type ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import type { Standing } from "./standing.ts";

const LOOKS: Record<Standing, { icon: IconName; tone: ChipTone; word: () => string }> = {
  NONE: { icon: "dash", tone: "quiet", word: m.assess_standing_none },
  BEGUN: { icon: "pencil", tone: "quiet", word: m.assess_standing_begun },
  PROPOSED: { icon: "back", tone: "attention", word: m.assess_standing_proposed },
  READY: { icon: "sent", tone: "action", word: m.assess_standing_ready },
  PUBLISHED: { icon: "check", tone: "plain", word: m.assessment_status_published },
};

export function StandingChip({ standing }: { standing: Standing }) {
  const { icon, tone, word } = LOOKS[standing];
  return (
    <Chip icon={icon} tone={tone}>
      {word()}
    </Chip>
  );
}
