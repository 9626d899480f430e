import { addDays, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatCount, formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { leaveWord, type LeaveKind } from "../../employees/words.ts";
import { ChangeDialog } from "../change-dialog.tsx";
import { textIn } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { dutyDaysIn } from "./duty-days.ts";
import type { PersonDialogProps } from "./person-dialogs.tsx";
import { EndLeaveDocument, RecordLeaveDocument, SetDutyDaysDocument } from "./person-dialogs.generated.ts";

const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;
const KINDS: readonly LeaveKind[] = ["ANNUAL", "SICK", "MATERNITY", "STUDY", "UNPAID"];

export function RecordLeaveDialog({ person, onClose, onDone }: PersonDialogProps) {
  const [record] = useMutation(RecordLeaveDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_leave_title({ who: person.name })}
      draft={`leave.${person.id}`}
      fields={[
        {
          name: "kind",
          help: "people.leaveKind",
          kind: "select",
          label: m.adm_leave_kind(),
          initial: "ANNUAL",
          options: KINDS.map((value) => ({ value, label: leaveWord(value) })),
        },
        {
          name: "startsOn",
          help: "people.firstDay",
          kind: "date",
          isHalf: true,
          label: m.first_day(),
          missing: m.first_day_missing(),
        },
        {
          name: "endsOn",
          help: "people.finalDay",
          kind: "date",
          isHalf: true,
          label: m.last_day(),
          missing: m.last_day_missing(),
        },
        reasonField("people.reason", m.adm_leave_reason_hint()),
      ]}
      meaning={(filled) => {
        const [from, to] = [textIn(filled, "startsOn"), textIn(filled, "endsOn")];
        return isIsoDate(from) && isIsoDate(to)
          ? m.adm_leave_meaning({ who: person.name, from: formatDay(from), to: formatDay(to) })
          : m.adm_leave_choose();
      }}
      submit={m.adm_leave_record()}
      run={async (filled) => {
        const input = {
          employeeId: person.id,
          kind: textIn(filled, "kind") as LeaveKind,
          startsOn: textIn(filled, "startsOn"),
          endsOn: textIn(filled, "endsOn"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await record({ variables: { input } })).data?.recordLeave.problems;
        if (problems?.length === 0) onDone(m.adm_leave_recorded({ who: person.name }));
        // The code alone does not tell it from a delegation that overlaps.
        return problems?.map((each) => (each.code === "OVERLAPS" ? { ...each, code: "LEAVE_OVERLAPS" } : each));
      }}
      onClose={onClose}
    />
  );
}

export interface LeaveToEnd {
  id: string;
  kind: LeaveKind;
  startsOn: string;
  endsOn: string;
}

/** Ends it on another day; the day before its first takes it back. */
export function EndLeaveDialog({ leave, onClose, onDone }: Omit<PersonDialogProps, "person"> & { leave: LeaveToEnd }) {
  const [end] = useMutation(EndLeaveDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_leave_end_title({ kind: leaveWord(leave.kind) })}
      draft={`leave-end.${leave.id}`}
      fields={[
        {
          name: "endsOn",
          help: "people.finalDay",
          kind: "date",
          label: m.last_day(),
          hint: m.adm_leave_end_hint({ date: formatDay(addDays(leave.startsOn, -1)) }),
          missing: m.last_day_missing(),
          initial: leave.endsOn,
        },
        reasonField("people.reason"),
      ]}
      meaning={(filled) => {
        const day = textIn(filled, "endsOn");
        if (!isIsoDate(day)) return m.adm_leave_choose();
        return day < leave.startsOn ? m.adm_leave_taken_back() : m.adm_leave_end_meaning({ date: formatDay(day) });
      }}
      submit={m.adm_save()}
      run={async (filled) => {
        const input = { leaveId: leave.id, endsOn: textIn(filled, "endsOn"), reason: textIn(filled, "reason") };
        const problems = (await end({ variables: { input } })).data?.endLeave.problems;
        if (problems?.length === 0) onDone(m.adm_leave_changed());
        return problems;
      }}
      onClose={onClose}
    />
  );
}

/** The roster of one who works in shifts. */
export function DutyDaysDialog({ person, onClose, onDone }: PersonDialogProps) {
  const [set] = useMutation(SetDutyDaysDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_duty_title({ who: person.name })}
      draft={`duty.${person.id}`}
      fields={[
        {
          name: "from",
          help: "people.firstDay",
          kind: "date",
          isHalf: true,
          label: m.first_day(),
          missing: m.first_day_missing(),
        },
        {
          name: "to",
          help: "people.finalDay",
          kind: "date",
          isHalf: true,
          label: m.last_day(),
          missing: m.last_day_missing(),
        },
        {
          name: "days",
          help: "people.dutyDays",
          kind: "lines",
          label: m.adm_duty_days(),
          hint: m.adm_duty_days_hint(),
        },
        reasonField("people.reason", m.adm_duty_reason_hint()),
      ]}
      meaning={(filled) => {
        const [from, to] = [textIn(filled, "from"), textIn(filled, "to")];
        if (!isIsoDate(from) || !isIsoDate(to)) return m.adm_duty_choose();
        const { days, unread } = dutyDaysIn(textIn(filled, "days"), from);
        return unread.length > 0
          ? m.adm_duty_unread({ text: unread.join(", ") })
          : m.adm_duty_meaning({ n: formatCount(days.length), from: formatDay(from), to: formatDay(to) });
      }}
      submit={m.adm_save()}
      run={async (filled) => {
        const from = textIn(filled, "from");
        const { days, unread } = dutyDaysIn(textIn(filled, "days"), from);
        if (unread.length > 0)
          return [{ code: "UNREAD", field: ["days"], message: m.adm_duty_unread({ text: unread.join(", ") }) }];
        const input = { employeeId: person.id, from, to: textIn(filled, "to"), days, reason: textIn(filled, "reason") };
        const problems = (await set({ variables: { input } })).data?.setDutyDays.problems;
        if (problems?.length === 0) onDone(m.adm_duty_set({ who: person.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
