import { fieldHelp, HELP_FORMS, type FieldHelpKey } from "./field-help.ts";
import { HELP_SOURCES, type FieldHelp } from "./help-text.ts";

const all: [FieldHelpKey, FieldHelp][] = Object.entries(HELP_FORMS).flatMap(([form, { fields }]) =>
  Object.entries(fields).map(([field, help]): [FieldHelpKey, FieldHelp] => [`${form}.${field}` as FieldHelpKey, help]),
);

test.each(all)("%s has a sentence, an example and a source in both languages", (key, help) => {
  expect(fieldHelp(key)).toBe(help);
  for (const words of [help.label, help.what, help.example, HELP_SOURCES[help.source]])
    for (const text of [words.id, words.en]) expect(text.trim().length).toBeGreaterThan(1);
  for (const text of [help.what.id, help.what.en]) {
    expect(text).toMatch(/[.!?]$/);
    expect(text.length).toBeLessThanOrEqual(220);
  }
});

test("a key without a field is a mistake of the program", () => {
  expect(() => fieldHelp("work.tidakAda" as FieldHelpKey)).toThrow("No field");
});
