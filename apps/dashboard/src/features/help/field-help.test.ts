import { HELP_FORMS } from "@andir/domain/help/field-help";
import { readFileSync } from "node:fs";

/** The forms that everyone meets: not one of their fields is without help. */
const MAIN_FORMS = [
  "progress/entry-form",
  "progress/evidence-input",
  "reports/report-form",
  "reports/realisation-fields",
  "plans/plan-fields",
  "plans/result-editor",
  "plans/indicator-editor",
  "plans/expectations-editor",
  "feedback/give-feedback-dialog",
  "feedback/request-feedback-dialog",
  "assess/assess-form",
  "assess/propose-form",
  "ratings/acknowledge-form",
  "ratings/object-form",
  "objections/answer-form",
  "objections/decide-form",
  "personnel/appraiser-correction-dialog",
  "access/delegate-form",
  "coaching/coaching-note-dialog",
  "concerns/concern-form",
  "training/withdraw-certificate-dialog",
];

const sourceOf = (form: string): string => readFileSync(new URL(`../${form}.tsx`, import.meta.url), "utf8");

/** Each field's opening tag, up to its end. What stands in it is JSX of its own, so braces are counted. */
function fieldsOf(source: string): string[] {
  const begin = /<(Field|TextArea|SelectField|RadioGroup|RatingChoice|EmployeeCombobox|UnitCombobox)\b/g;
  return [...source.matchAll(begin)].map(({ index }) => {
    let depth = 0;
    let at = index;
    while (!(depth === 0 && source.startsWith("/>", at))) {
      if (source[at] === "{") depth += 1;
      if (source[at] === "}") depth -= 1;
      at += 1;
    }
    return source.slice(index, at);
  });
}

test.each(MAIN_FORMS)("each field of %s has help beside it", (form) => {
  const fields = fieldsOf(sourceOf(form));

  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !/help=\{\s*<FieldHelp\s+of=/.test(field))).toEqual([]);
});

test("no text of help is left without a field", () => {
  const written = MAIN_FORMS.map(sourceOf).join("\n");
  const keys = Object.entries(HELP_FORMS).flatMap(([form, { fields }]) =>
    Object.keys(fields).map((field) => `${form}.${field}`),
  );

  expect(keys.filter((key) => !written.includes(`"${key}"`))).toEqual([]);
});
