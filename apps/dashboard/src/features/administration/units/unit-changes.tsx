import type { WorkWeekKind } from "@andir/domain/work-week";
import { addDays, agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { ChangeDialog } from "../change-dialog.tsx";
import { chosenIn, textIn, type Filled } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import {
  CloseOrgUnitDocument,
  CreateOrgUnitDocument,
  MoveOrgUnitDocument,
  RenameOrgUnitDocument,
  SetWorkWeekDocument,
} from "./unit-dialogs.generated.ts";
import { weekWord, WEEKS } from "./week-words.ts";

interface DialogProps {
  unit: { id: string; name: string };
  onClose: () => void;
  onDone: (words: string) => void;
}
// Where a unit stands in the tree only the server knows.
const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

const dayIn = (filled: Filled, name: string): string | null => {
  const day = textIn(filled, name);
  return isIsoDate(day) ? day : null;
};
const today = (): string => agencyDate(new Date());

export function CreateUnitDialog({ unit, onClose, onDone }: DialogProps) {
  const [create] = useMutation(CreateOrgUnitDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_unit_create_title({ unit: unit.name })}
      draft={`unit-create.${unit.id}`}
      fields={[
        {
          name: "name",
          help: "post.unitName",
          kind: "text",
          label: m.adm_unit_name(),
          missing: m.adm_unit_name_missing(),
        },
        {
          name: "code",
          help: "post.unitCode",
          kind: "text",
          label: m.adm_unit_code(),
          hint: m.adm_unit_code_hint(),
          missing: m.adm_unit_code_missing(),
        },
        {
          name: "kind",
          help: "post.unitKind",
          kind: "text",
          isHalf: true,
          label: m.adm_unit_kind(),
          hint: m.adm_unit_kind_hint(),
        },
        {
          name: "startsOn",
          help: "post.unitStart",
          kind: "date",
          isHalf: true,
          label: m.adm_unit_first_day(),
          missing: m.adm_date_missing(),
        },
        reasonField("post.reason", m.adm_regulation_hint()),
      ]}
      meaning={(filled) => {
        const day = dayIn(filled, "startsOn");
        return day && textIn(filled, "name")
          ? m.adm_unit_create_meaning({ name: textIn(filled, "name"), unit: unit.name, date: formatDay(day) })
          : m.adm_unit_create_choose();
      }}
      submit={m.adm_unit_create()}
      run={async (filled) => {
        const input = {
          parentId: unit.id,
          code: textIn(filled, "code"),
          name: textIn(filled, "name"),
          kind: textIn(filled, "kind").toUpperCase() || null,
          startsOn: textIn(filled, "startsOn"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await create({ variables: { input } })).data?.createOrgUnit.problems;
        if (problems?.length === 0) onDone(m.adm_unit_created({ name: input.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function RenameUnitDialog({ unit, onClose, onDone }: DialogProps) {
  const [rename] = useMutation(RenameOrgUnitDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_unit_rename_title({ unit: unit.name })}
      draft={`unit-rename.${unit.id}`}
      fields={[
        {
          name: "name",
          help: "post.unitName",
          kind: "text",
          label: m.adm_unit_name(),
          missing: m.adm_unit_name_missing(),
          initial: unit.name,
        },
        reasonField("post.reason", m.adm_regulation_hint()),
      ]}
      meaning={(filled) =>
        m.adm_unit_rename_meaning({ old: unit.name, name: textIn(filled, "name"), date: formatDay(today()) })
      }
      submit={m.adm_unit_rename()}
      run={async (filled) => {
        const input = { orgUnitId: unit.id, name: textIn(filled, "name"), reason: textIn(filled, "reason") };
        const problems = (await rename({ variables: { input } })).data?.renameOrgUnit.problems;
        if (problems?.length === 0) onDone(m.adm_unit_renamed({ name: input.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function MoveUnitDialog({ unit, onClose, onDone }: DialogProps) {
  const [move] = useMutation(MoveOrgUnitDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_unit_move_title({ unit: unit.name })}
      draft={`unit-move.${unit.id}`}
      fields={[
        {
          name: "parentId",
          help: "post.unitAbove",
          kind: "unit",
          label: m.adm_unit_above(),
          missing: m.adm_unit_missing(),
        },
        reasonField("post.reason", m.adm_regulation_hint()),
      ]}
      meaning={(filled) => {
        const parent = chosenIn(filled, "parentId");
        return parent
          ? m.adm_unit_move_meaning({ unit: unit.name, parent: parent.label, date: formatDay(today()) })
          : m.adm_unit_move_choose();
      }}
      submit={m.adm_unit_move()}
      run={async (filled) => {
        const input = {
          orgUnitId: unit.id,
          parentId: chosenIn(filled, "parentId")?.id ?? "",
          reason: textIn(filled, "reason"),
        };
        const problems = (await move({ variables: { input } })).data?.moveOrgUnit.problems;
        if (problems?.length === 0) onDone(m.adm_unit_moved({ unit: unit.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

/** A unit ends with a day; another may take its people over, so that two become one. */
export function CloseUnitDialog({ unit, holders, onClose, onDone }: DialogProps & { holders: number }) {
  const [close] = useMutation(CloseOrgUnitDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_unit_close_title({ unit: unit.name })}
      draft={`unit-close.${unit.id}`}
      fields={[
        {
          name: "endsOn",
          help: "post.unitEnd",
          kind: "date",
          label: m.adm_unit_last_day(),
          missing: m.adm_date_missing(),
        },
        {
          name: "successorId",
          help: "post.unit",
          kind: "unit",
          label: m.adm_unit_successor(),
          hint: m.adm_unit_successor_hint(),
          ...(holders > 0 && { missing: m.adm_unit_successor_missing({ n: String(holders) }) }),
        },
        reasonField("post.reason", m.adm_regulation_hint()),
      ]}
      meaning={(filled) => {
        const [day, successor] = [dayIn(filled, "endsOn"), chosenIn(filled, "successorId")];
        if (!day) return m.adm_unit_close_choose();
        return successor
          ? m.adm_unit_close_into({
              unit: unit.name,
              date: formatDay(day),
              n: String(holders),
              successor: successor.label,
              next: formatDay(addDays(day, 1)),
            })
          : m.adm_unit_close_meaning({ unit: unit.name, date: formatDay(day) });
      }}
      submit={m.adm_unit_close()}
      run={async (filled) => {
        const input = {
          orgUnitId: unit.id,
          endsOn: textIn(filled, "endsOn"),
          successorId: chosenIn(filled, "successorId")?.id ?? null,
          reason: textIn(filled, "reason"),
        };
        const problems = (await close({ variables: { input } })).data?.closeOrgUnit.problems;
        if (problems?.length === 0) onDone(m.adm_unit_closed({ unit: unit.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function WorkWeekDialog({ unit, onClose, onDone }: DialogProps) {
  const [set] = useMutation(SetWorkWeekDocument, OPTIONS);
  const kindIn = (filled: Filled) => (textIn(filled, "kind") || null) as WorkWeekKind | null;
  return (
    <ChangeDialog
      title={m.adm_week_title({ unit: unit.name })}
      draft={`week.${unit.id}`}
      fields={[
        {
          name: "kind",
          help: "post.unitKind",
          kind: "select",
          label: m.adm_week(),
          initial: "FIVE_DAY",
          options: [
            ...WEEKS.map((value) => ({ value: value as string, label: weekWord(value) })),
            { value: "", label: m.adm_week_of_above() },
          ],
        },
        {
          name: "startsOn",
          help: "post.unitStart",
          kind: "date",
          label: m.adm_from_day(),
          missing: m.adm_date_missing(),
        },
        reasonField("post.reason"),
      ]}
      meaning={(filled) => {
        const [day, kind] = [dayIn(filled, "startsOn"), kindIn(filled)];
        return day
          ? m.adm_week_meaning({
              unit: unit.name,
              date: formatDay(day),
              week: kind ? weekWord(kind) : m.adm_week_of_above(),
            })
          : m.adm_week_choose();
      }}
      submit={m.adm_save()}
      run={async (filled) => {
        const input = {
          orgUnitId: unit.id,
          kind: kindIn(filled),
          startsOn: textIn(filled, "startsOn"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await set({ variables: { input } })).data?.setWorkWeek.problems;
        if (problems?.length === 0) onDone(m.adm_week_set({ unit: unit.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
