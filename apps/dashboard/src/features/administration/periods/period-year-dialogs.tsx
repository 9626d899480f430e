import { useMutation } from "@apollo/client/react";
import { isIsoDate } from "@andir/domain/iso-date";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { ChangeDialog } from "../change-dialog.tsx";
import { textIn } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { GeneratePeriodsDocument, SetAssessedPeriodKindDocument } from "./period-year-dialogs.generated.ts";

interface DialogProps {
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Months, quarters and the year, with dates that count working days. */
export function GeneratePeriodsDialog({ year, onClose, onDone }: DialogProps & { year: number }) {
  const [generate] = useMutation(GeneratePeriodsDocument, { errorPolicy: "none", refetchQueries: "active" });
  return (
    <ChangeDialog
      title={m.adm_generate_title()}
      draft="periods-generate"
      fields={[
        {
          name: "year",
          help: "rule.year",
          kind: "select",
          label: m.adm_year(),
          initial: String(year),
          options: [year - 1, year, year + 1].map((each) => ({ value: String(each), label: String(each) })),
        },
      ]}
      meaning={(filled) => m.adm_generate_meaning({ year: textIn(filled, "year") })}
      submit={m.adm_generate()}
      run={async (filled) => {
        const wanted = Number(textIn(filled, "year"));
        const problems = (await generate({ variables: { input: { year: wanted } } })).data?.generatePeriods.problems;
        if (problems?.length === 0) onDone(m.adm_generated({ year: String(wanted) }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}

/** Whether months or quarters are assessed, from a quarter on. */
export function AssessedKindDialog({ onClose, onDone }: DialogProps) {
  const [set] = useMutation(SetAssessedPeriodKindDocument, { errorPolicy: "none", refetchQueries: "active" });
  const kindWord = (kind: string) => (kind === "QUARTER" ? m.adm_kind_quarters() : m.adm_kind_months());
  return (
    <ChangeDialog
      title={m.adm_assessed_title()}
      draft="assessed-kind"
      fields={[
        {
          name: "kind",
          help: "rule.periodKind",
          kind: "select",
          label: m.adm_assessed_kind(),
          initial: "MONTH",
          options: ["MONTH", "QUARTER"].map((value) => ({ value, label: kindWord(value) })),
        },
        {
          name: "startsOn",
          help: "rule.startsOn",
          kind: "date",
          label: m.adm_from_day(),
          hint: m.adm_assessed_from_hint(),
          missing: m.adm_date_missing(),
        },
        reasonField("rule.reason"),
      ]}
      meaning={(filled) => {
        const startsOn = textIn(filled, "startsOn");
        return isIsoDate(startsOn)
          ? m.adm_assessed_meaning({ date: formatDay(startsOn), kind: kindWord(textIn(filled, "kind")) })
          : m.adm_assessed_choose();
      }}
      submit={m.adm_save()}
      run={async (filled) => {
        const kind = textIn(filled, "kind") === "QUARTER" ? "QUARTER" : "MONTH";
        const input = { kind, startsOn: textIn(filled, "startsOn"), reason: textIn(filled, "reason") } as const;
        const problems = (await set({ variables: { input } })).data?.setAssessedPeriodKind.problems;
        if (problems?.length === 0) onDone(m.adm_assessed_set());
        return problems;
      }}
      onClose={onClose}
    />
  );
}
