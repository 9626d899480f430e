import { ALLOWANCE_HELP } from "./allowance-help.ts";
import { SANCTION_HELP } from "./sanction-help.ts";
import { CONCERN_HELP } from "./concern-help.ts";
import { WORK_HELP } from "./work-help.ts";
import { REPORT_HELP } from "./report-help.ts";
import { PLAN_HELP } from "./plan-help.ts";
import { FEEDBACK_HELP } from "./feedback-help.ts";
import { ASSESS_HELP } from "./assess-help.ts";
import { RATING_HELP } from "./rating-help.ts";
import { DUTY_HELP } from "./duty-help.ts";
import { TRAINING_HELP } from "./training-help.ts";
import { INNOVATION_HELP } from "./innovation-help.ts";
import { SERVICE_HELP } from "./service-help.ts";
import { COMPLAINT_HELP } from "./complaint-help.ts";
import { PEOPLE_HELP } from "./people-help.ts";
import { POST_HELP } from "./post-help.ts";
import { RULE_HELP } from "./rule-help.ts";
import { ACCESS_HELP } from "./access-help.ts";
import { UNIT_PLAN_HELP } from "./unit-plan-help.ts";
import { CYCLE_HELP } from "./cycle-help.ts";
import { QUERY_HELP } from "./query-help.ts";
import { IMPORT_HELP } from "./import-help.ts";
import { PAPER_HELP } from "./paper-help.ts";
import { WEBHOOK_HELP } from "./webhook-help.ts";
import type { FieldHelp, HelpForm } from "./help-text.ts";

/** The forms of the product with help for each of their fields, in the order in which a year meets them. */
export const HELP_FORMS = {
  work: WORK_HELP,
  report: REPORT_HELP,
  plan: PLAN_HELP,
  feedback: FEEDBACK_HELP,
  assess: ASSESS_HELP,
  rating: RATING_HELP,
  duty: DUTY_HELP,
  allowance: ALLOWANCE_HELP,
  sanction: SANCTION_HELP,
  concern: CONCERN_HELP,
  training: TRAINING_HELP,
  innovation: INNOVATION_HELP,
  service: SERVICE_HELP,
  complaint: COMPLAINT_HELP,
  people: PEOPLE_HELP,
  post: POST_HELP,
  rule: RULE_HELP,
  access: ACCESS_HELP,
  unitPlan: UNIT_PLAN_HELP,
  cycle: CYCLE_HELP,
  query: QUERY_HELP,
  import: IMPORT_HELP,
  paper: PAPER_HELP,
  webhook: WEBHOOK_HELP,
} as const satisfies Record<string, HelpForm>;

type Forms = typeof HELP_FORMS;
/** Names one field: the form and the field in it. */
export type FieldHelpKey = { [F in keyof Forms]: `${F}.${keyof Forms[F]["fields"] & string}` }[keyof Forms];

/** The help with a field. */
export function fieldHelp(key: FieldHelpKey): FieldHelp {
  const [form, field] = key.split(".") as [keyof Forms, string];
  const found = (HELP_FORMS[form].fields as Readonly<Record<string, FieldHelp>>)[field];
  if (!found) throw new Error(`No field ${key}`);
  return found;
}
