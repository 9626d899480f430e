import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatInstant, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Secret } from "../../ui/secret.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import {
  AddQueueMachineDocument,
  QueueMachines_UnitFragmentDoc,
  RevokeQueueMachineDocument,
  type QueueMachines_UnitFragment,
} from "./queue-machines.generated.ts";
import styles from "./service-page.module.css";

type Unit = QueueMachines_UnitFragment;
type Machine = Unit["queueMachines"][number];

const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

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
    </div>
  );
}

function stateOf({ revokedAt, lastHeardAt }: Machine): string {
  if (revokedAt !== null) return m.svc_machine_revoked({ at: formatInstant(revokedAt) });
  return lastHeardAt === null ? m.svc_machine_never() : m.svc_machine_heard({ at: formatMoment(lastHeardAt) });
}

interface AddMachineProps {
  unit: Unit;
  onClose: () => void;
  onMade: (made: { name: string; token: string }) => void;
}

function AddMachineDialog({ unit, onClose, onMade }: AddMachineProps) {
  const [add] = useMutation(AddQueueMachineDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_machine_add_title({ unit: unit.name })}
      draft={`queue-machine.${unit.id}`}
      fields={[
        {
          name: "name",
          kind: "text",
          label: m.svc_machine_name(),
          hint: m.svc_machine_name_hint(),
          missing: m.svc_machine_name_missing(),
        },
        {
          name: "serviceId",
          kind: "select",
          label: m.svc_machine_scope(),
          options: [
            { value: "", label: m.svc_machine_scope_all() },
            ...unit.services.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ]}
      meaning={() => m.svc_machine_add_meaning()}
      submit={m.svc_machine_add()}
      run={async (filled) => {
        const name = textIn(filled, "name");
        const input = { unitId: unit.id, name, serviceId: textIn(filled, "serviceId") || null };
        const answer = (await add({ variables: { input } })).data?.addQueueMachine;
        if (answer?.token) onMade({ name, token: answer.token });
        return answer?.problems;
      }}
      onClose={onClose}
    />
  );
}

interface RevokeMachineProps {
  machine: Machine;
  onClose: () => void;
  onDone: () => void;
}

function RevokeMachineDialog({ machine, onClose, onDone }: RevokeMachineProps) {
  const [revoke] = useMutation(RevokeQueueMachineDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_machine_revoke_name({ name: machine.name })}
      draft={`queue-machine-revoke.${machine.id}`}
      fields={[]}
      meaning={() => m.svc_machine_revoke_ask({ name: machine.name })}
      submit={m.svc_machine_revoke()}
      run={async () => {
        const answer = await revoke({ variables: { input: { queueMachineId: machine.id } } });
        const problems = answer.data?.revokeQueueMachine.problems;
        if (problems?.length === 0) onDone();
        return problems;
      }}
      onClose={onClose}
    />
  );
}
