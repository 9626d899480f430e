import { useState } from "react";
import { Checkbox } from "../../ui/checkbox.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Combobox, NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SearchLine } from "../../ui/search-line.tsx";
import { Sample } from "./sample.tsx";

const PEOPLE = ["Ani Wijaya", "Budi Santoso", "Cici Lestari"].map((label) => ({
  id: label,
  label,
  detail: "Pelaksana",
}));

export function FormSamples() {
  const [who, setWho] = useState(NOTHING_CHOSEN);
  const [way, setWay] = useState<"mail" | "app" | null>(null);
  const [days, setDays] = useState<readonly string[]>(["monday"]);
  const [words, setWords] = useState("");
  const [hasErrors, setHasErrors] = useState(false);
  const fitting = PEOPLE.filter(({ label }) => label.toLowerCase().includes(who.typed.toLowerCase()));
  return (
    <>
      <Sample name="Field, ErrorSummary">
        <Checkbox
          id="gallery-errors"
          label="Show what is wrong"
          checked={hasErrors}
          onChange={({ target }) => setHasErrors(target.checked)}
        />
        {hasErrors && (
          <ErrorSummary
            title="This cannot be sent yet"
            errors={[{ field: "gallery-field", message: "Fill in the reason" }]}
          />
        )}
        <Field
          id="gallery-field"
          label="Reason"
          hint="For example: annual leave"
          error={hasErrors ? "Fill in the reason" : undefined}
        />
        <Field id="gallery-disabled" label="Disabled" disabled value="Cannot be changed" />
      </Sample>
      <Sample name="Checkbox, CheckboxGroup, RadioGroup">
        <Checkbox id="gallery-on" label="On" hint="With a hint" defaultChecked />
        <Checkbox id="gallery-off" label="Off" />
        <CheckboxGroup
          id="gallery-days"
          label="Which days"
          hint="As many as hold"
          values={days}
          options={[
            { value: "monday", label: "Monday", hint: "The first of the week" },
            { value: "tuesday", label: "Tuesday" },
          ]}
          error={hasErrors && days.length === 0 ? "Choose at least one" : undefined}
          onChange={setDays}
        />
        <RadioGroup
          id="gallery-way"
          label="How"
          value={way}
          options={[
            { value: "mail", label: "By mail", hint: "Once a day" },
            { value: "app", label: "In the app" },
          ]}
          error={hasErrors && way === null ? "Choose one" : undefined}
          onChange={setWay}
        />
      </Sample>
      <Sample name="Combobox, SearchLine">
        <Combobox
          id="gallery-who"
          label="Who"
          value={who}
          options={who.typed === "" ? PEOPLE : fitting}
          said={`${fitting.length} found`}
          onChange={setWho}
        />
        <SearchLine label="Search" value={words} onChange={setWords} />
      </Sample>
    </>
  );
}
