import { agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { chosenIn, textIn, type FieldOf, type Filled } from "../administration/change-field.tsx";
import {
  CloseServiceDocument,
  OpenServiceDocument,
  RenameServiceDocument,
  SetServiceStandardDocument,
} from "./service-dialogs.generated.ts";

interface DialogProps {
  onClose: () => void;
  onDone: (words: string) => void;
}

interface OfService extends DialogProps {
  service: { id: string; name: string; standardWaitMinutes: number };
}

const OPTIONS = { errorPolicy: "none", refetchQueries: "active", awaitRefetchQueries: true } as const;

const dayIn = (filled: Filled, name: string): string | null => {
  const day = textIn(filled, name);
  return isIsoDate(day) ? day : null;
};
/** What is no whole number the server is told as 0, and says what it wants beside the field. */
const minutesIn = (filled: Filled, name: string): number => {
  const minutes = Number(textIn(filled, name).replace(",", "."));
  return Number.isInteger(minutes) ? minutes : 0;
};
const today = (): string => agencyDate(new Date());

const nameField = (initial = ""): FieldOf => ({
  name: "name",
  help: "service.name",
  kind: "text",
  label: m.svc_field_name(),
  hint: m.svc_field_name_hint(),
  missing: m.svc_field_name_missing(),
  initial,
});
const waitField = (name: string, initial = ""): FieldOf => ({
  name,
  help: "service.wait",
  kind: "number",
  isHalf: true,
  label: m.svc_field_wait(),
  hint: m.svc_field_wait_hint(),
  missing: m.svc_field_wait_missing(),
  initial,
});
const startsField = (label: string): FieldOf => ({
  name: "startsOn",
  help: "service.startsOn",
  kind: "date",
  isHalf: true,
  label,
  missing: m.svc_field_date_missing(),
  initial: today(),
});

export function OpenServiceDialog({
  unit,
  onClose,
  onDone,
}: DialogProps & { unit: { id: string; name: string } | null }) {
  const [open] = useMutation(OpenServiceDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_open_title()}
      draft="service-open"
      fields={[
        nameField(),
        {
          name: "unitId",
          help: "service.unit",
          kind: "unit",
          label: m.svc_field_unit(),
          missing: m.svc_field_unit_missing(),
          ...(unit && { initial: { typed: unit.name, chosen: { id: unit.id, label: unit.name } } }),
        },
        startsField(m.svc_field_starts()),
        waitField("standardWaitMinutes"),
        {
          name: "reason",
          help: "service.reason",
          kind: "text",
          label: m.svc_field_reason(),
          hint: m.svc_field_reason_hint(),
        },
      ]}
      meaning={(filled) => {
        const [name, chosen, n] = [
          textIn(filled, "name"),
          chosenIn(filled, "unitId"),
          minutesIn(filled, "standardWaitMinutes"),
        ];
        return name && chosen && n > 0
          ? m.svc_open_meaning({ name, unit: chosen.label, n: String(n) })
          : m.svc_open_choose();
      }}
      submit={m.svc_open()}
      run={async (filled) => {
        const input = {
          unitId: chosenIn(filled, "unitId")?.id ?? "",
          name: textIn(filled, "name"),
          startsOn: textIn(filled, "startsOn"),
          standardWaitMinutes: minutesIn(filled, "standardWaitMinutes"),
          reason: textIn(filled, "reason") || null,
        };
        const problems = (await open({ variables: { input } })).data?.openService.problems;
        if (problems?.length === 0) onDone(m.svc_opened({ name: input.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function RenameServiceDialog({ service, onClose, onDone }: OfService) {
  const [rename] = useMutation(RenameServiceDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_rename_title({ name: service.name })}
      draft={`service-rename.${service.id}`}
      fields={[nameField(service.name)]}
      meaning={(filled) => m.svc_rename_meaning({ name: textIn(filled, "name") })}
      submit={m.svc_rename()}
      run={async (filled) => {
        const input = { serviceId: service.id, name: textIn(filled, "name") };
        const problems = (await rename({ variables: { input } })).data?.renameService.problems;
        if (problems?.length === 0) onDone(m.svc_renamed({ name: input.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function StandardDialog({ service, onClose, onDone }: OfService) {
  const [set] = useMutation(SetServiceStandardDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_set_standard_title({ name: service.name })}
      draft={`service-standard.${service.id}`}
      fields={[
        startsField(m.svc_field_standard_from()),
        waitField("waitMinutes", String(service.standardWaitMinutes)),
        {
          name: "reason",
          help: "service.reason",
          kind: "text",
          label: m.svc_field_reason(),
          hint: m.svc_field_reason_hint(),
          missing: m.svc_field_reason_missing(),
        },
      ]}
      meaning={(filled) => {
        const [day, n] = [dayIn(filled, "startsOn"), minutesIn(filled, "waitMinutes")];
        return day && n > 0
          ? m.svc_set_standard_meaning({ date: formatDay(day), n: String(n) })
          : m.svc_set_standard_choose();
      }}
      submit={m.svc_set_standard()}
      run={async (filled) => {
        const input = {
          serviceId: service.id,
          startsOn: textIn(filled, "startsOn"),
          waitMinutes: minutesIn(filled, "waitMinutes"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await set({ variables: { input } })).data?.setServiceStandard.problems;
        if (problems?.length === 0) onDone(m.svc_standard_changed());
        return problems;
      }}
      onClose={onClose}
    />
  );
}

export function CloseServiceDialog({ service, onClose, onDone }: OfService) {
  const [close] = useMutation(CloseServiceDocument, OPTIONS);
  return (
    <ChangeDialog
      title={m.svc_close_title({ name: service.name })}
      draft={`service-close.${service.id}`}
      fields={[
        {
          name: "endsOn",
          help: "service.endsOn",
          kind: "date",
          label: m.svc_field_ends(),
          missing: m.svc_field_date_missing(),
          initial: today(),
        },
      ]}
      meaning={(filled) => {
        const day = dayIn(filled, "endsOn");
        return day ? m.svc_close_meaning({ name: service.name, date: formatDay(day) }) : m.svc_close_choose();
      }}
      submit={m.svc_close()}
      run={async (filled) => {
        const input = { serviceId: service.id, endsOn: textIn(filled, "endsOn") };
        const problems = (await close({ variables: { input } })).data?.closeService.problems;
        if (problems?.length === 0) onDone(m.svc_closed_done({ name: service.name }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
