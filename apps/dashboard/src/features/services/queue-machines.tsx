import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { formatInstant, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Secret } from "../../ui/secret.tsx";
import { QueueMachines_UnitFragmentDoc, type QueueMachines_UnitFragment } from "./queue-machines.generated.ts";
import styles from "./service-page.module.css";

type Unit = QueueMachines_UnitFragment;
type Machine = Unit["queueMachines"][number];

// Few manage a service, and the page is there before what they change it with.
const AddMachineDialog = lazy(() =>
  import("./queue-machine-dialogs.tsx").then((file) => ({ default: file.AddMachineDialog })),
);
const RevokeMachineDialog = lazy(() =>
  import("./queue-machine-dialogs.tsx").then((file) => ({ default: file.RevokeMachineDialog })),
);

interface QueueMachinesProps {
  unit: FragmentType<QueueMachines_UnitFragment>;
  onDone: (words: string) => void;
}

/** The machines that may tell of tickets at the unit, and their tokens: shown once, and revoked at once. */
export function QueueMachines({ unit, onDone }: QueueMachinesProps) {
  const { data } = useSuspenseFragment({ fragment: QueueMachines_UnitFragmentDoc, from: unit });
  const [isAdding, setIsAdding] = useState(false);
  const [leaving, setLeaving] = useState<Machine | null>(null);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  return (
    <div className={styles.part}>
      {made && (
        <Secret
          label={m.svc_machine_token({ name: made.name })}
          value={made.token}
          words={{ copy: m.svc_copy(), copied: m.svc_copied(), byHand: m.svc_copy_by_hand() }}
        />
      )}
      {data.queueMachines.length === 0 ? (
        <p className={styles.quiet}>{m.svc_machines_none()}</p>
      ) : (
        <ul className={styles.list}>
          {data.queueMachines.map((machine) => (
            <li key={machine.id} className={styles.row}>
              <span>
                {machine.name} · {machine.service?.name ?? m.svc_machine_scope_all()}
                <small>{stateOf(machine)}</small>
              </span>
              {machine.revokedAt === null && (
                <Button
                  aria-label={m.svc_machine_revoke_name({ name: machine.name })}
                  onClick={() => setLeaving(machine)}
                >
                  {m.svc_machine_revoke()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => setIsAdding(true)}>
          <Icon name="plus" />
          {m.svc_machine_add()}
        </Button>
      </div>
      <Suspense>
        {isAdding && (
          <AddMachineDialog
            unit={data}
            onClose={() => setIsAdding(false)}
            onMade={(next) => {
              setMade(next);
              onDone(m.svc_machine_added());
            }}
          />
        )}
        {leaving && (
          <RevokeMachineDialog
            machine={leaving}
            onClose={() => setLeaving(null)}
            onDone={() => onDone(m.svc_machine_revoke_done({ name: leaving.name }))}
          />
        )}
      </Suspense>
    </div>
  );
}

function stateOf({ revokedAt, lastHeardAt }: Machine): string {
  if (revokedAt !== null) return m.svc_machine_revoked({ at: formatInstant(revokedAt) });
  return lastHeardAt === null ? m.svc_machine_never() : m.svc_machine_heard({ at: formatMoment(lastHeardAt) });
}
