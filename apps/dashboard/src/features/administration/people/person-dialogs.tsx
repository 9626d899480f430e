import type { EmploymentType } from "@andir/domain/employment-type";
import { isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { employmentWord } from "../../employees/words.ts";
import { ChangeDialog } from "../change-dialog.tsx";
import { textIn, type Filled } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import {
  AddEmployeeDocument,
  ChangeEmploymentTypeDocument,
  RetireEmployeeDocument,
} from "./person-dialogs.generated.ts";

export interface PersonDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
  onDone: (words: string) => void;
}
const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

const TYPES = [
  "CIVIL_SERVANT",
  "CANDIDATE",
  "CONTRACT",
  "CONTRACT_PART_TIME",
  "ELECTED_OFFICIAL",
] as const satisfies readonly EmploymentType[];
const typeOptions = (types: readonly EmploymentType[]) =>
  types.map((value) => ({ value, label: employmentWord(value) }));
const typeIn = (filled: Filled) => textIn(filled, "employmentType") as EmploymentType;

/** Someone new, who is given a post next. */
export function AddEmployeeDialog({
  onClose,
  onDone,
}: Omit<PersonDialogProps, "person" | "onDone"> & { onDone: (added: { id: string; name: string }) => void }) {
  const [add] = useMutation(AddEmployeeDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_person_add()}
      draft="person-add"
      fields={[
        {
          name: "name",
          help: "people.name",
          kind: "text",
          label: m.adm_full_name(),
          hint: m.adm_full_name_hint(),
          missing: m.adm_full_name_missing(),
        },
        {
          name: "employmentType",
          help: "people.type",
          kind: "select",
          label: m.adm_employment(),
          initial: "CIVIL_SERVANT",
          options: typeOptions(TYPES),
        },
        { name: "nip", help: "people.nip", kind: "text", label: m.adm_nip(), hint: m.adm_nip_hint() },
        {
          name: "nipReason",
          help: "people.nipReason",
          kind: "text",
          label: m.adm_nip_reason(),
          hint: m.adm_nip_reason_hint(),
        },
        {
          name: "joinedOn",
          help: "people.joinedOn",
          kind: "date",
          label: m.adm_joined(),
          missing: m.adm_date_missing(),
        },
        reasonField("people.reason", m.adm_decree_hint()),
      ]}
      meaning={(filled) =>
        m.adm_person_add_meaning({
          who: textIn(filled, "name") || m.adm_this_person(),
          type: employmentWord(typeIn(filled)),
        })
      }
      submit={m.adm_person_add()}
      run={async (filled) => {
        const input = {
          name: textIn(filled, "name"),
          employmentType: typeIn(filled),
          nip: textIn(filled, "nip").replaceAll(/[\s.]/g, "") || null,
          nipReason: textIn(filled, "nipReason") || null,
          joinedOn: textIn(filled, "joinedOn"),
          reason: textIn(filled, "reason"),
        };
        const answer = (await add({ variables: { input } })).data?.addEmployee;
        if (answer?.employee) onDone(answer.employee);
        return answer?.problems;
      }}
      onClose={onClose}
    />
  );
}

export function EmploymentDialog({ person, onClose, onDone }: PersonDialogProps) {
  const [change] = useMutation(ChangeEmploymentTypeDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_employment_title({ who: person.name })}
      draft={`employment.${person.id}`}
      fields={[
        {
          name: "employmentType",
          help: "people.type",
          kind: "select",
          label: m.adm_employment(),
          initial: "CIVIL_SERVANT",
          options: typeOptions(TYPES.slice(0, -1)),
        },
        reasonField("people.reason", m.adm_decree_hint()),
      ]}
      meaning={(filled) => m.adm_employment_meaning({ who: person.name, type: employmentWord(typeIn(filled)) })}
      submit={m.adm_save()}
      run={async (filled) => {
        const input = { employeeId: person.id, employmentType: typeIn(filled), reason: textIn(filled, "reason") };
        const problems = (await change({ variables: { input } })).data?.changeEmploymentType.problems;
        if (problems?.length === 0) onDone(m.adm_employment_changed({ who: person.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function RetireDialog({ person, onClose, onDone }: PersonDialogProps) {
  const [retire] = useMutation(RetireEmployeeDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_retire_title({ who: person.name })}
      draft={`retire.${person.id}`}
      fields={[
        {
          name: "lastDay",
          help: "people.lastDay",
          kind: "date",
          label: m.adm_last_day_of_duty(),
          missing: m.adm_date_missing(),
        },
        reasonField("people.reason", m.adm_retire_reason_hint()),
      ]}
      meaning={(filled) => {
        const day = textIn(filled, "lastDay");
        return isIsoDate(day)
          ? m.adm_retire_meaning({ who: person.name, date: formatDay(day) })
          : m.adm_retire_choose();
      }}
      submit={m.adm_retire()}
      run={async (filled) => {
        const input = { employeeId: person.id, lastDay: textIn(filled, "lastDay"), reason: textIn(filled, "reason") };
        const problems = (await retire({ variables: { input } })).data?.retireEmployee.problems;
        if (problems?.length === 0) onDone(m.adm_retired({ who: person.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
