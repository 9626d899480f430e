import { Role } from "@andir/domain/role";
import * as m from "../../../messages/messages.js";
import { roleWord } from "../../access/role-words.ts";
import { byCode, YES_OR_NO, type ListFile } from "../list-file.ts";
import { RoleGrantFileDocument, type RoleGrantFileQueryVariables } from "./role-grant-list.generated.ts";

export const ROLE_GRANT_LIST: ListFile<RoleGrantFileQueryVariables> = {
  name: m.file_roles,
  document: RoleGrantFileDocument,
  columns: {
    accountName: m.account_identifier,
    "employee.name": m.adm_name,
    role: { head: m.grant_role, words: byCode(Object.values(Role), roleWord) },
    "unit.name": m.grant_unit,
    withIdentity: { head: m.grant_with_identity, words: YES_OR_NO },
    startsOn: m.adm_from,
    endsOn: m.adm_until,
    reason: m.reason,
  },
};
