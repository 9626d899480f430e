import { SatisfactionBand } from "@andir/domain/satisfaction-index";
import * as m from "../../../messages/messages.js";
import { bandWord } from "../../services/satisfaction-words.ts";
import { byCode, YES_OR_NO, type ListFile } from "../list-file.ts";
import { ServiceListDocument, type ServiceListQueryVariables } from "./service-list.generated.ts";

export const SERVICE_LIST: ListFile<ServiceListQueryVariables> = {
  name: m.svc_title,
  document: ServiceListDocument,
  columns: {
    code: m.file_code,
    name: m.svc_name,
    "unit.name": m.adm_unit,
    "satisfaction.index": m.svc_index,
    "satisfaction.band": { head: m.skm_quality, words: byCode(Object.values(SatisfactionBand), bandWord) },
    "satisfaction.respondents": m.line_respondents,
    "waiting.medianMinutes": m.svc_median,
    "waiting.p90Minutes": m.svc_p90,
    "waiting.withinShare": m.file_within_share,
    "waiting.served": m.file_served,
    standardWaitMinutes: m.svc_standard,
    isOpen: { head: m.file_still_given, words: YES_OR_NO },
  },
};
