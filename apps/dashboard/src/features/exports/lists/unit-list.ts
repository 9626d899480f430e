import * as m from "../../../messages/messages.js";
import { WEEKS, weekWord } from "../../administration/units/week-words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { UnitFileDocument, type UnitFileQueryVariables } from "./unit-list.generated.ts";

export const UNIT_LIST: ListFile<UnitFileQueryVariables> = {
  name: m.adm_units,
  document: UnitFileDocument,
  columns: {
    code: m.adm_unit_code,
    name: m.adm_unit,
    "parent.code": m.file_above_code,
    "parent.name": m.adm_unit_above,
    "head.name": m.adm_unit_head,
    workWeek: { head: m.file_work_week, words: byCode(WEEKS, weekWord) },
    startsOn: m.adm_from,
    endsOn: m.adm_until,
  },
};
