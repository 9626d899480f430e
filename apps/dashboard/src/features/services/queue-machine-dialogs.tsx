import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import {
  AddQueueMachineDocument,
  RevokeQueueMachineDocument,
  type QueueMachines_UnitFragment,
} from "./queue-machines.generated.ts";

type Unit = QueueMachines_UnitFragment;
type Machine = Unit["queueMachines"][number];

const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

interface AddMachineProps {
  unit: Unit;
  onClose: () => void;
  onMade: (made: { name: string; token: string }) => void;
}

export function AddMachineDialog({ unit, onClose, onMade }: AddMachineProps) {
  const [add] = useMutation(AddQueueMachineDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_machine_add_title({ unit: unit.name })}
      draft={`queue-machine.${unit.id}`}
      fields={[
        {
          name: "name",
          help: "service.machine",
          kind: "text",
          label: m.svc_machine_name(),
          hint: m.svc_machine_name_hint(),
          missing: m.svc_machine_name_missing(),
        },
        {
          name: "serviceId",
          help: "service.machineService",
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

export function RevokeMachineDialog({ machine, onClose, onDone }: RevokeMachineProps) {
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
