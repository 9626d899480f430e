import { EmploymentType } from "@andir/domain/employment-type";
import * as m from "../../../messages/messages.js";
import { employmentWord } from "../../employees/words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { PeopleListDocument, type PeopleListQueryVariables } from "./people-list.generated.ts";

export const PEOPLE_LIST: ListFile<PeopleListQueryVariables> = {
  name: m.adm_people,
  document: PeopleListDocument,
  columns: {
    name: m.adm_name,
    nip: m.adm_nip,
    "position.title": m.adm_post,
    "position.startsOn": m.file_post_from,
    "position.endsOn": m.file_post_until,
    "unit.code": m.file_unit_code,
    "unit.name": m.adm_unit,
    employmentType: { head: m.adm_employment, words: byCode(Object.values(EmploymentType), employmentWord) },
    "appraiser.name": m.adm_appraiser,
    leftOn: m.file_left_on,
  },
};
