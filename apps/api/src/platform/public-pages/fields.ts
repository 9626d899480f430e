import { raw } from "hono/html";
import { html, type Html, type HtmlValue } from "./html.ts";

/** What is wrong with one field, in the reader's words. */
export type FieldProblems<Field extends string = string> = Partial<Record<Field, string>>;

interface FieldText {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

interface TextField extends FieldText {
  readonly value?: string | undefined;
  readonly kind?: "text" | "email" | "tel" | "search" | "date" | "number";
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly autocomplete?: string;
  readonly inputMode?: "text" | "numeric" | "email" | "tel";
}

const flag = (name: "required" | "checked" | "selected", isOn: boolean | undefined): HtmlValue => isOn && raw(name);

/** What a screen reader reads with the field. */
function described({ name, hint, problem }: FieldText): Html {
  const ids = [problem && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return html`${ids && html`aria-describedby="${ids}"`} ${problem && raw('aria-invalid="true"')}`;
}

const about = ({ name, hint, problem }: FieldText): Html =>
  html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  ${problem && html`<p class="wrong" id="${name}-wrong">${problem}</p>`}`;

export const textField = (field: TextField): Html =>
  html`<div class="field">
    <label class="name" for="${field.name}">${field.label}</label>
    ${about(field)}
    <input
      type="${field.kind ?? "text"}"
      id="${field.name}"
      name="${field.name}"
      value="${field.value ?? ""}"
      maxlength="${field.maxLength ?? 200}"
      autocomplete="${field.autocomplete ?? "off"}"
      inputmode="${field.inputMode ?? "text"}"
      ${flag("required", field.isRequired)}
      ${described(field)}
    />
  </div>`;

export const textArea = (field: TextField): Html =>
  html`<div class="field">
    <label class="name" for="${field.name}">${field.label}</label>
    ${about(field)}
    <textarea
      id="${field.name}"
      name="${field.name}"
      maxlength="${field.maxLength ?? 2000}"
      ${flag("required", field.isRequired)}
      ${described(field)}
    >
${field.value ?? ""}</textarea>
  </div>`;

interface Choice {
  readonly value: string;
  readonly label: HtmlValue;
}

interface ChoiceField extends FieldText {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  readonly isRequired?: boolean;
}

/** One of a few, each to be seen and pressed at once. The first bears the group's name, so that a link can lead there. */
export const radioGroup = (field: ChoiceField): Html =>
  html`<fieldset ${described(field)}>
    <legend>${field.label}</legend>
    ${about(field)}
    ${field.choices.map(
      ({ value, label }, index) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="${field.name}"
            id="${index === 0 ? field.name : `${field.name}-${value}`}"
            value="${value}"
            ${flag("checked", value === field.value)}
            ${flag("required", field.isRequired)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;

interface SelectField extends ChoiceField {
  /** After the choices, each under its name. */
  readonly groups?: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
}

/** One of many. */
export function selectField(field: SelectField): Html {
  const option = ({ value, label }: Choice) =>
    html`<option value="${value}" ${flag("selected", value === field.value)}>${label}</option>`;
  return html`<div class="field">
    <label class="name" for="${field.name}">${field.label}</label>
    ${about(field)}
    <select id="${field.name}" name="${field.name}" ${flag("required", field.isRequired)} ${described(field)}>
      ${field.choices.map(option)}
      ${field.groups?.map(({ label, choices }) => html`<optgroup label="${label}">${choices.map(option)}</optgroup>`)}
    </select>
  </div>`;
}

/** What is wrong, on top of the form, each a way to its field. It takes the eye and the cursor first. */
export function errorSummary(title: string, problems: FieldProblems): Html {
  const found = Object.entries(problems).filter(([, text]) => text);
  if (found.length === 0) return html``;
  return html`<div class="errors" role="alert" tabindex="-1" id="errors">
    <h2>${title}</h2>
    <ul>
      ${found.map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}
    </ul>
  </div>`;
}
