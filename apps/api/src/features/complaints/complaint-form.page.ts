import { SHORT_ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import { shownPaperCode } from "@andir/domain/paper-code";
import type { Language } from "@andir/domain/language";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import {
  errorSummary,
  selectField,
  textArea,
  textField,
  type FieldProblems,
} from "../../platform/public-pages/fields.ts";
import { passFields } from "../../platform/public-pages/form-guard.ts";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import {
  COMPLAINT_FORM,
  LONGEST_CONTACT,
  LONGEST_TEXT,
  type ComplaintField,
  type ComplaintTarget,
  type TakenComplaint,
} from "./complaint-form.service.ts";
import { FOLLOW_WORDS, FORM_WORDS } from "./complaint-words.ts";

export const FORM_PATH = "/public/aduan";
export const FOLLOW_PATH = "/public/aduan/ikuti";

export interface FilledForm {
  readonly targets: readonly ComplaintTarget[];
  readonly contactDays: number;
  /** What was typed. */
  readonly value: (field: ComplaintField) => string | undefined;
  readonly problems?: FieldProblems<ComplaintField>;
  /** The pass that it came with, while a field is to be mended. */
  readonly pass?: string | null;
  /** Why it was not taken, where no field is to be mended. */
  readonly refusal?: string;
}

export function complaintFormPage({ scope, language }: Visit, form: FilledForm): PublicPage {
  const say = FORM_WORDS[language];
  const { problems = {}, refusal } = form;
  return {
    title: say.title,
    description: say.description,
    path: FORM_PATH,
    isNarrow: true,
    body: html`<section>
        <h1>${say.title}</h1>
        ${errorSummary(say.wrong, refusal ? { target: refusal } : problems)}
        <p class="lead">${say.lead}</p>
        <p><a href="${addressIn(language, FOLLOW_PATH)}">${say.follow}</a></p>
      </section>
      <form method="post" action="${addressIn(language, FORM_PATH)}" novalidate>
        ${passFields(scope, COMPLAINT_FORM, form.pass)} ${fieldsOf(form, language)}
        <button type="submit">${say.send}</button>
      </form>`,
  };
}

function fieldsOf({ targets, contactDays, value, problems = {} }: FilledForm, language: Language): Html {
  const say = FORM_WORDS[language];
  return html`${selectField({
    name: "target",
    label: say.target,
    hint: say.targetHint,
    value: value("target"),
    problem: problems.target,
    choices: [{ value: "", label: say.choose }],
    groups: [
      {
        label: say.services,
        choices: targets
          .filter(({ serviceKey }) => serviceKey)
          .map(({ value, name, unitName }) => ({ value, label: `${name} — ${unitName}` })),
      },
      {
        label: say.units,
        choices: targets.filter(({ serviceKey }) => !serviceKey).map(({ value, name }) => ({ value, label: name })),
      },
    ],
  })}
  ${selectField({
    name: "about",
    label: say.about,
    value: value("about"),
    choices: [
      { value: "", label: say.aboutElse },
      ...SERVICE_ELEMENTS.map((element) => ({ value: element, label: SHORT_ELEMENT_WORDS[language][element] })),
    ],
  })}
  ${textArea({
    name: "text",
    label: say.text,
    hint: say.textHint,
    value: value("text"),
    problem: problems.text,
    maxLength: LONGEST_TEXT,
  })}
  ${textField({
    name: "contact",
    label: say.contact,
    hint: say.contactHint(FORMAT[language].count(contactDays)),
    value: value("contact"),
    problem: problems.contact,
    maxLength: LONGEST_CONTACT,
  })}`;
}

export function complaintTakenPage({ language }: Visit, { code, dueOn }: TakenComplaint): PublicPage {
  const say = FOLLOW_WORDS[language];
  return {
    title: say.doneTitle,
    description: say.description,
    path: FORM_PATH,
    isNarrow: true,
    isUnlisted: true,
    body: html`<section class="note good">
        <h1>${say.doneTitle}</h1>
        <p>${say.done(FORMAT[language].day(dueOn))}</p>
        <p class="code" aria-label="${say.code}">${shownPaperCode(code)}</p>
        <p><strong>${say.keep}</strong></p>
      </section>
      <p><a class="button second" href="${addressIn(language, FOLLOW_PATH)}">${say.title}</a></p>`,
  };
}
