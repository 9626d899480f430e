import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Emphasis } from "../../ui/emphasis.tsx";
import {
  DelegationList_DelegationFragmentDoc,
  type DelegationList_DelegationFragment,
} from "./delegation-list.generated.ts";
import styles from "./delegation-list.module.css";
import { EndDelegationDialog } from "./end-delegation-dialog.tsx";
import { spanWord } from "./span-word.ts";

type Delegation = DelegationList_DelegationFragment;

interface DelegationListProps {
  delegations: FragmentType<DelegationList_DelegationFragment>[];
  /** The viewer's own record. */
  viewerId: string | null;
  onEnded: () => void;
}

/** Who does whose duties, and until when; either side may end it. */
export function DelegationList({ delegations, viewerId, onEnded }: DelegationListProps) {
  const { data } = useSuspenseFragment({ fragment: DelegationList_DelegationFragmentDoc, from: delegations });
  const [ending, setEnding] = useState<Delegation | null>(null);
  const today = agencyDate(new Date());

  return (
    <>
      <ul className={styles.list}>
        {data.map((delegation) => (
          <li key={delegation.id}>
            <div className={styles.what}>
              <h3 className={styles.who}>{who(delegation, viewerId)}</h3>
              <p className={styles.when}>
                {delegation.startsOn <= today ? (
                  <Chip icon="check" tone="plain">
                    {m.delegation_now()}
                  </Chip>
                ) : (
                  <Chip icon="clock" tone="quiet">
                    {m.delegation_later()}
                  </Chip>
                )}
                <span>{spanWord(delegation.startsOn, delegation.endsOn)}</span>
              </p>
              <p className={styles.reason}>{delegation.reason}</p>
            </div>
            {delegation.viewerMayEnd && (
              <Button
                aria-label={m.delegation_end_which({ from: delegation.from.name, to: delegation.to.name })}
                onClick={() => setEnding(delegation)}
              >
                {m.delegation_end()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && (
        <EndDelegationDialog
          delegation={ending}
          viewerId={viewerId}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            onEnded();
          }}
        />
      )}
    </>
  );
}

function who({ from, to }: Delegation, viewerId: string | null) {
  if (from.id === viewerId) return <Emphasis>{m.delegation_from_you({ to: to.name })}</Emphasis>;
  if (to.id === viewerId) return <Emphasis>{m.delegation_to_you({ from: from.name })}</Emphasis>;
  return <Emphasis>{m.delegation_between({ from: from.name, to: to.name })}</Emphasis>;
}
