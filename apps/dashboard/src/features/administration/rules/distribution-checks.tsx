import { agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Chip } from "../../../ui/chip.tsx";
import { Listing } from "../../../ui/listing.tsx";
import { ChangeDialog } from "../change-dialog.tsx";
import { chosenIn, textIn, type Filled } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { SetDistributionCheckDocument } from "./distribution-checks.generated.ts";

interface Check {
  id: string;
  unitKind: string | null;
  startsOn: string;
  isChecked: boolean;
  source: string;
  unit: { id: string; name: string } | null;
}

/** Where the distribution is checked: of two that fit, the unit goes before its kind, and the newer before the older. */
export function DistributionChecks({ checks }: { checks: readonly Check[] }) {
  return (
    <Listing
      caption={m.rule_checks()}
      rows={checks}
      id={({ id }) => id}
      title={{
        key: "where",
        head: m.rule_check_where(),
        cell: ({ unit, unitKind }) => unit?.name ?? m.rule_check_kind({ kind: unitKind ?? "" }),
      }}
      columns={[
        {
          key: "is",
          head: m.adm_state(),
          cell: ({ isChecked }) =>
            isChecked ? (
              <Chip icon="check" tone="plain">
                {m.rule_checked()}
              </Chip>
            ) : (
              <Chip icon="dash" tone="quiet">
                {m.rule_not_checked()}
              </Chip>
            ),
        },
        { key: "from", head: m.adm_from_day(), cell: ({ startsOn }) => formatDay(startsOn) },
        { key: "source", head: m.adm_source(), cell: ({ source }) => source },
      ]}
    />
  );
}

export function DistributionCheckDialog({ onClose, onDone }: { onClose: () => void; onDone: (words: string) => void }) {
  const [set] = useMutation(SetDistributionCheckDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const placeIn = (filled: Filled) => chosenIn(filled, "orgUnitId")?.label ?? textIn(filled, "unitKind").toUpperCase();
  return (
    <ChangeDialog
      title={m.rule_check_title()}
      draft="distribution-check"
      fields={[
        {
          name: "orgUnitId",
          help: "rule.checkUnit",
          kind: "unit",
          label: m.adm_unit(),
          hint: m.rule_check_unit_hint(),
        },
        {
          name: "unitKind",
          help: "rule.checkKind",
          kind: "text",
          label: m.adm_unit_kind(),
          hint: m.rule_check_kind_hint(),
        },
        {
          name: "isChecked",
          help: "rule.checkOn",
          kind: "select",
          label: m.rule_checks(),
          initial: "true",
          options: [
            { value: "true", label: m.rule_checked() },
            { value: "false", label: m.rule_not_checked() },
          ],
        },
        {
          name: "startsOn",
          help: "rule.startsOn",
          kind: "date",
          label: m.adm_from_day(),
          missing: m.adm_date_missing(),
          initial: agencyDate(new Date()),
        },
        {
          ...reasonField("rule.reason", m.adm_source_hint_rule()),
          name: "source",
          label: m.adm_source(),
          missing: m.adm_source_missing(),
        },
      ]}
      meaning={(filled) => {
        const [place, day] = [placeIn(filled), textIn(filled, "startsOn")];
        if (!place || !isIsoDate(day)) return m.rule_check_choose();
        return textIn(filled, "isChecked") === "true"
          ? m.rule_check_meaning({ place, date: formatDay(day) })
          : m.rule_check_off_meaning({ place, date: formatDay(day) });
      }}
      submit={m.adm_save()}
      run={async (filled) => {
        const input = {
          orgUnitId: chosenIn(filled, "orgUnitId")?.id ?? null,
          unitKind: textIn(filled, "unitKind") || null,
          isChecked: textIn(filled, "isChecked") === "true",
          startsOn: textIn(filled, "startsOn"),
          source: textIn(filled, "source"),
        };
        const problems = (await set({ variables: { input } })).data?.setDistributionCheck.problems;
        if (problems?.length === 0) onDone(m.rule_check_saved());
        return problems;
      }}
      onClose={onClose}
    />
  );
}
