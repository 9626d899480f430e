import * as m from "../../../messages/messages.js";
import { YES_OR_NO, type ListFile } from "../list-file.ts";
import { PeriodFileDocument, type PeriodFileQueryVariables } from "./period-list.generated.ts";

export const PERIOD_LIST: ListFile<PeriodFileQueryVariables> = {
  name: m.adm_periods,
  document: PeriodFileDocument,
  columns: {
    kind: {
      head: m.file_kind,
      words: { MONTH: m.adm_kind_months, QUARTER: m.adm_kind_quarters, YEAR: m.adm_kind_year },
    },
    startsOn: m.adm_from,
    endsOn: m.adm_until,
    isOpen: { head: m.adm_state_open, words: YES_OR_NO },
    reportDueOn: m.adm_report_due,
    assessmentDueOn: m.adm_assessment_due,
    isAssessed: { head: m.adm_assessed, words: YES_OR_NO },
  },
};
