import type { FieldHelpKey } from "@andir/domain/help/field-help";
import * as m from "../../messages/messages.js";
import type { FieldOf } from "./change-field.tsx";

/** Every change of a record says why. */
export const reasonField = (help: FieldHelpKey, hint: string = m.adm_reason_hint()): FieldOf => ({
  name: "reason",
  help,
  kind: "text",
  label: m.reason(),
  hint,
  missing: m.adm_reason_missing(),
});
