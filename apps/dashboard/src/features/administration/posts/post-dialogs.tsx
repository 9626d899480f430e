import type { Capacity } from "@andir/domain/capacity";
import { addDays, isIsoDate } from "@andir/domain/iso-date";
import type { PositionKind } from "@andir/domain/position-kind";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { ChangeDialog } from "../change-dialog.tsx";
import { chosenIn, textIn, type FieldOf, type Filled } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import {
  AppointPositionDocument,
  EndPositionDocument,
  SetAppraiserDocument,
  TransferEmployeeDocument,
} from "./post-dialogs.generated.ts";
import { postFields, postInput } from "./post-fields.ts";
import { CAPACITIES_OFFERED, capacityWord } from "./post-words.ts";

export interface PostToChange {
  id: string;
  title: string;
  kind: PositionKind;
  employee: { id: string; name: string };
  unit: { id: string; name: string };
}
interface DialogProps {
  onClose: () => void;
  onDone: (words: string) => void;
}
// Where the new post stands in its lists only the server knows.
const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

const dayIn = (filled: Filled, name: string): string | null => {
  const day = textIn(filled, name);
  return isIsoDate(day) ? day : null;
};

/** A post for a person beside those that they hold: definitive, or acting. */
export function AppointDialog({
  who,
  unit,
  onClose,
  onDone,
}: DialogProps & { who?: { id: string; name: string }; unit?: { id: string; name: string } }) {
  const [appoint] = useMutation(AppointPositionDocument, OPTIONS);
  const fields: FieldOf[] = [
    {
      name: "employeeId",
      help: "post.holder",
      kind: "employee",
      label: m.adm_person(),
      missing: m.adm_person_missing(),
      ...(who && { initial: { typed: who.name, chosen: { id: who.id, label: who.name } } }),
    },
    {
      name: "capacity",
      help: "post.capacity",
      kind: "select",
      label: m.adm_capacity(),
      initial: "DEFINITIVE",
      options: CAPACITIES_OFFERED.map((value) => ({ value, label: capacityWord(value) })),
    },
    ...postFields(unit ? { unit } : {}),
  ];
  fields.splice(-2, 0, {
    name: "endsOn",
    help: "post.endsOn",
    kind: "date",
    label: m.adm_until_day(),
    hint: m.adm_until_day_hint(),
  });
  return (
    <ChangeDialog
      title={m.adm_appoint_title()}
      draft={`appoint.${who?.id ?? unit?.id ?? ""}`}
      fields={fields}
      meaning={(filled) => {
        const [person, place, day] = [
          chosenIn(filled, "employeeId"),
          chosenIn(filled, "unitId"),
          dayIn(filled, "startsOn"),
        ];
        return person && place && day
          ? m.adm_appoint_meaning({ who: person.label, unit: place.label, date: formatDay(day) })
          : m.adm_appoint_choose();
      }}
      submit={m.adm_appoint()}
      run={async (filled) => {
        const input = {
          ...postInput(filled),
          employeeId: chosenIn(filled, "employeeId")?.id ?? "",
          capacity: textIn(filled, "capacity") as Capacity,
          endsOn: textIn(filled, "endsOn") || null,
        };
        const problems = (await appoint({ variables: { input } })).data?.appointPosition.problems;
        if (problems?.length === 0) onDone(m.adm_appointed({ who: chosenIn(filled, "employeeId")?.label ?? "" }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

/** From one post to another in one step: the old one ends on the day before. */
export function TransferDialog({ post, onClose, onDone }: DialogProps & { post: PostToChange }) {
  const [transfer] = useMutation(TransferEmployeeDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_transfer_title({ who: post.employee.name })}
      draft={`transfer.${post.id}`}
      fields={postFields({ kind: post.kind })}
      meaning={(filled) => {
        const [place, day] = [chosenIn(filled, "unitId"), dayIn(filled, "startsOn")];
        return place && day
          ? m.adm_transfer_meaning({
              who: post.employee.name,
              old: `${post.title}, ${post.unit.name}`,
              last: formatDay(addDays(day, -1)),
              unit: place.label,
              date: formatDay(day),
            })
          : m.adm_transfer_choose();
      }}
      submit={m.adm_transfer()}
      run={async (filled) => {
        const input = { ...postInput(filled), positionId: post.id };
        const problems = (await transfer({ variables: { input } })).data?.transferEmployee.problems;
        if (problems?.length === 0) onDone(m.adm_transferred({ who: post.employee.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function EndPostDialog({ post, onClose, onDone }: DialogProps & { post: PostToChange }) {
  const [end] = useMutation(EndPositionDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_end_post_title({ who: post.employee.name })}
      draft={`end-post.${post.id}`}
      fields={[
        {
          name: "endsOn",
          help: "post.endsOn",
          kind: "date",
          label: m.adm_last_day_in_post(),
          missing: m.adm_date_missing(),
        },
        reasonField("post.reason", m.adm_decree_hint()),
      ]}
      meaning={(filled) => {
        const day = dayIn(filled, "endsOn");
        return day
          ? m.adm_end_post_meaning({ who: post.employee.name, post: post.title, date: formatDay(day) })
          : m.adm_end_post_choose();
      }}
      submit={m.adm_end_post()}
      run={async (filled) => {
        const input = { positionId: post.id, endsOn: textIn(filled, "endsOn"), reason: textIn(filled, "reason") };
        const problems = (await end({ variables: { input } })).data?.endPosition.problems;
        if (problems?.length === 0) onDone(m.adm_post_ended({ who: post.employee.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function SetAppraiserDialog({ post, onClose, onDone }: DialogProps & { post: PostToChange }) {
  const [set] = useMutation(SetAppraiserDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.adm_set_appraiser_title({ who: post.employee.name })}
      draft={`appraiser.${post.id}`}
      fields={[
        {
          name: "appraiserId",
          help: "post.appraiser",
          kind: "employee",
          label: m.adm_appraiser(),
          missing: m.adm_appraiser_missing(),
        },
        {
          name: "startsOn",
          help: "post.startsOn",
          kind: "date",
          label: m.adm_from_day(),
          missing: m.adm_date_missing(),
        },
        reasonField("post.reason", m.adm_decree_hint()),
      ]}
      meaning={(filled) => {
        const [who, day] = [chosenIn(filled, "appraiserId"), dayIn(filled, "startsOn")];
        return who && day
          ? m.adm_set_appraiser_meaning({ who: post.employee.name, appraiser: who.label, date: formatDay(day) })
          : m.adm_set_appraiser_choose();
      }}
      submit={m.adm_set_appraiser()}
      run={async (filled) => {
        const input = {
          positionId: post.id,
          appraiserId: chosenIn(filled, "appraiserId")?.id ?? "",
          startsOn: textIn(filled, "startsOn"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await set({ variables: { input } })).data?.setAppraiser.problems;
        if (problems?.length === 0) onDone(m.adm_appraiser_set({ who: post.employee.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
