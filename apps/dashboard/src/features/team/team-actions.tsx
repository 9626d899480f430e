import { lazy, memo, Suspense, useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import type { TeamActions_TeamFragment } from "./team-actions.generated.ts";
import type { TeamCountsQueryVariables } from "./team-counts.generated.ts";
import styles from "./team-actions.module.css";
import { waitsFor, type Need } from "./team-needs.ts";

interface TeamActionsProps {
  team: TeamActions_TeamFragment;
  /** Whose counts are explained. */
  of: TeamCountsQueryVariables;
  /** Shows those of whom something waits, chosen and ready to be dealt with. */
  onNeed: (need: Need, memberIds: readonly string[]) => void;
}

const TeamCounts = lazy(async () => ({ default: (await import("./team-counts.tsx")).TeamCounts }));

const SHOWN: readonly { need: Need; word: (n: { n: string }) => string }[] = [
  { need: "verify", word: m.act_verify },
  { need: "assess", word: m.act_assess },
  { need: "remind", word: m.act_remind },
];

/** What waits for the viewer, as what can be done about it. Nothing when nothing waits. */
export const TeamActions = memo(function TeamActions({ team, of, onNeed }: TeamActionsProps) {
  const waiting = SHOWN.map((each) => ({ ...each, ids: team.members.filter(waitsFor[each.need]).map(({ id }) => id) }));
  const some = waiting.filter(({ ids }) => ids.length > 0);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.actions} role="group" aria-label={m.act_waiting()}>
      {some.map(({ need, word, ids }, i) => (
        <Button key={need} kind={i === 0 ? "primary" : "outline"} onClick={() => onNeed(need, ids)}>
          {word({ n: formatCount(ids.length) })}
        </Button>
      ))}
      <Button kind="quiet" onClick={() => setIsOpen(true)}>
        {m.counts_how()}
      </Button>
      {isOpen && (
        <Suspense>
          <TeamCounts of={of} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  );
});
