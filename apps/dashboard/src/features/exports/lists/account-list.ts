import * as m from "../../../messages/messages.js";
import { YES_OR_NO, type ListFile } from "../list-file.ts";
import { AccountListDocument, type AccountListQueryVariables } from "./account-list.generated.ts";

export const ACCOUNT_LIST: ListFile<AccountListQueryVariables> = {
  name: m.file_accounts,
  document: AccountListDocument,
  columns: {
    identifier: m.account_identifier,
    "employee.name": m.adm_name,
    "employee.position.title": m.adm_post,
    "employee.unit.name": m.adm_unit,
    isActive: { head: m.account_active, words: YES_OR_NO },
    hasPassword: { head: m.file_has_password, words: YES_OR_NO },
    secondFactor: { head: m.file_second_factor, words: YES_OR_NO },
    lastSignInAt: m.account_last_seen,
  },
};
