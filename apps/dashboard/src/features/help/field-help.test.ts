import { HELP_FORMS } from "@andir/domain/help/field-help";
import { readdirSync, readFileSync } from "node:fs";

const SOURCES = new URL("../../", import.meta.url);

/** Fields without help beside them, each file with the reason. All others have it: a new form is not forgotten. */
const WITHOUT: Readonly<Record<string, string>> = {
  "features/administration/change-field.tsx":
    "Hands on the help that each field of a change must name: the types see to it.",
  "features/administration/rules/setting-field.tsx":
    "A value of a rule: its rule says above what it does and where it is from.",
  "features/pickers/period-picker.tsx": "Says what it finds in its hint; whose value it is says the rest.",
  "features/pickers/record-picker.tsx": "Says what it finds in its hint; whose value it is says the rest.",
  "features/search/search-combobox.tsx": "Hands on the help that it is given.",
  "features/saved-queries/parameter-choice.tsx": "Variables of a query, named by who wrote it.",
  "features/saved-queries/parameter-fields.tsx": "Variables of a query, named by who wrote it.",
  "features/session/accept-invitation-form.tsx": "What is shown here cannot be changed.",
  "features/session/password-field.tsx": "Says what it asks for in its hint; nobody is signed in yet.",
  "features/session/second-factor-form.tsx": "Says what it asks for in its hint; nobody is signed in yet.",
  "features/session/sign-in-form.tsx": "Says what it asks for in its hint; nobody is signed in yet.",
  "features/training/quiz.tsx": "The questions of a quiz, which help would answer.",
  "features/variables/number-input.tsx": "A variable of a query, told by the schema in its hint.",
  "features/variables/variable-input.tsx": "A variable of a query, told by the schema in its hint.",
  "pages/administration-log/log-page.tsx": "Chooses what is shown and changes nothing.",
  "pages/cascade/cascade-page.tsx": "Chooses what is shown and changes nothing.",
  "pages/gallery/form-samples.tsx": "Samples for those who build the product.",
};

/** Each field's opening tag, up to its end. What stands in it is JSX of its own, so braces are counted. */
function fieldsOf(source: string): string[] {
  const begin = /<(Field|TextArea|SelectField|RadioGroup|RatingChoice|Combobox|EmployeeCombobox|UnitCombobox)\b/g;
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

const sources = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((file) => /^(features|pages|app)\/.*\.tsx?$/.test(file) && !/\.(test|generated)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, SOURCES), "utf8") }));
const forms = sources.flatMap(({ file, text }) => {
  const fields = file.endsWith(".tsx") ? fieldsOf(text) : [];
  return fields.length > 0 ? [{ file, fields }] : [];
});
const bareIn = (fields: readonly string[]) => fields.filter((field) => !/help=\{\s*<FieldHelp\s+of=/.test(field));

test("each field of every form has help beside it, or its form a reason to have none", () => {
  expect(forms.length).toBeGreaterThan(60);
  const bare = forms.filter(({ file, fields }) => !(file in WITHOUT) && bareIn(fields).length > 0);

  expect(bare.map(({ file, fields }) => [file, bareIn(fields)])).toEqual([]);
});

test("whoever is let off has a field without help", () => {
  const bare = new Set(forms.filter(({ fields }) => bareIn(fields).length > 0).map(({ file }) => file));

  expect(Object.keys(WITHOUT).filter((file) => !bare.has(file))).toEqual([]);
});

test("no text of help is left without a field", () => {
  const written = sources.map(({ text }) => text).join("\n");
  const keys = Object.entries(HELP_FORMS).flatMap(([form, { fields }]) =>
    Object.keys(fields).map((field) => `${form}.${field}`),
  );

  expect(keys.filter((key) => !written.includes(`"${key}"`))).toEqual([]);
});
