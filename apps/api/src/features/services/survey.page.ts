import { AgeBand, Education, RespondentSex } from "@andir/domain/respondent";
import { AGE_WORDS, EDUCATION_WORDS, ELEMENT_WORDS, SEX_WORDS } from "@andir/domain/satisfaction-words";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import {
  errorSummary,
  radioGroup,
  selectField,
  textArea,
  textField,
  type FieldProblems,
} from "../../platform/public-pages/fields.ts";
import { PASS_FIELD, passFields } from "../../platform/public-pages/form-guard.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn } from "../../platform/public-pages/language.ts";
import { HOME, type PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { fieldOf, LONGEST_COMMENT } from "./survey-answer.ts";
import { formOf } from "./survey-form.service.ts";
import type { SurveyOfVisitor } from "./survey.loaders.ts";
import { SURVEY_WORDS } from "./survey-words.ts";

export const surveyPath = (code: string): string => `/survey/${code}`;

/** What was filled in, and what is wrong with it. */
export interface Filled {
  readonly sent: URLSearchParams;
  readonly problems: FieldProblems;
  /** Told above the form. */
  readonly said?: string;
  /** Whether it may be sent as it is. */
  readonly mayBePartly: boolean;
}

const EMPTY: Filled = { sent: new URLSearchParams(), problems: {}, mayBePartly: false };

export function formPage(visit: Visit, survey: SurveyOfVisitor, filled: Filled = EMPTY): PublicPage {
  const say = SURVEY_WORDS[visit.language];
  return {
    title: say.title(survey.service),
    description: say.description(survey.service, survey.unit),
    path: surveyPath(survey.code),
    isNarrow: true,
    body: html`<section>
        <h1>${survey.service}</h1>
        <p class="lead">${survey.unit}</p>
        <p>${say.lead}</p>
        <p class="note good">${say.promise}</p>
      </section>
      ${filled.said !== undefined && html`<p class="note warn" role="alert">${filled.said}</p>`}
      ${errorSummary(say.summary, filled.problems)}
      <form method="post" action="${addressIn(visit.language, surveyPath(survey.code))}">
        ${passFields(visit.scope, formOf(survey), filled.sent.get(PASS_FIELD))} ${questions(visit, filled)}
        ${aboutYou(visit, filled)}
        ${
          survey.hasNumbers &&
          textField({
            name: "ticket",
            label: say.ticket,
            hint: say.ticketHint,
            problem: filled.problems["ticket"],
            value: filled.sent.get("ticket") ?? "",
            maxLength: 20,
          })
        }
        ${textArea({
          name: "comment",
          label: say.comment,
          hint: say.commentHint,
          maxLength: LONGEST_COMMENT,
          value: filled.sent.get("comment") ?? "",
        })}
        ${filled.mayBePartly && html`<p class="note">${say.partly}</p>`}
        <div class="row">
          <button type="submit">${say.send}</button>
          ${
            filled.mayBePartly &&
            html`<button type="submit" class="second" name="partly" value="1">${say.sendPartly}</button>`
          }
        </div>
      </form>`,
  };
}

function questions({ language }: Visit, { sent, problems }: Filled): Html[] {
  return SERVICE_ELEMENTS.map((element, index) => {
    const name = fieldOf(element);
    const { question, answers } = ELEMENT_WORDS[language][element];
    return radioGroup({
      name,
      label: `${index + 1}. ${question}`,
      value: sent.get(name) ?? undefined,
      problem: problems[name],
      choices: answers.map((label, at) => ({ value: String(at + 1), label })),
    });
  });
}

function aboutYou({ language }: Visit, { sent }: Filled): Html {
  const say = SURVEY_WORDS[language];
  const field = <T extends string>(
    name: string,
    label: string,
    values: Readonly<Record<string, T>>,
    words: Readonly<Record<T, string>>,
  ) =>
    selectField({
      name,
      label,
      value: sent.get(name) ?? "",
      choices: [
        { value: "", label: say.unsaid },
        ...Object.values(values).map((value) => ({ value, label: words[value] })),
      ],
    });
  return html`<fieldset aria-describedby="about-hint">
    <legend>${say.aboutYou}</legend>
    <p class="hint" id="about-hint">${say.aboutYouHint}</p>
    ${field("age", say.age, AgeBand, AGE_WORDS[language])} ${field("sex", say.sex, RespondentSex, SEX_WORDS[language])}
    ${field("education", say.education, Education, EDUCATION_WORDS[language])}
  </fieldset>`;
}

/** A page of a few words about a survey, with a way on. */
function saying(path: string, title: string, body: Html): PublicPage {
  return { title, description: title, path, isNarrow: true, isUnlisted: true, body };
}

export function thanksPage({ language }: Visit, survey: SurveyOfVisitor): PublicPage {
  const say = SURVEY_WORDS[language];
  return saying(
    `${surveyPath(survey.code)}/thanks`,
    say.thanks,
    html`<section>
      <h1>${say.thanks}</h1>
      <p class="lead">${survey.service}, ${survey.unit}</p>
      <p class="note good">${say.thanksText}</p>
      <p>${say.thanksMore}</p>
      <p><a class="button second" href="${addressIn(language, HOME)}">${say.toPublic}</a></p>
    </section>`,
  );
}

export function alreadyPage({ language }: Visit, survey: SurveyOfVisitor): PublicPage {
  const say = SURVEY_WORDS[language];
  return saying(
    surveyPath(survey.code),
    say.already,
    html`<section>
      <h1>${say.already}</h1>
      <p class="lead">${survey.service}, ${survey.unit}</p>
      <p>${say.alreadyText}</p>
      ${
        survey.hasNumbers &&
        html`<p>${say.alreadyTicket}</p>
          <p>
            <a class="button" href="${addressIn(language, `${surveyPath(survey.code)}?ticket=1`)}">${say.withTicket}</a>
          </p>`
      }
      <p><a class="button second" href="${addressIn(language, HOME)}">${say.toPublic}</a></p>
    </section>`,
  );
}

export function closedPage({ language }: Visit, survey: SurveyOfVisitor): PublicPage {
  const say = SURVEY_WORDS[language];
  return saying(
    surveyPath(survey.code),
    say.closed,
    html`<section>
      <h1>${say.closed}</h1>
      <p class="lead">${survey.service}, ${survey.unit}</p>
      <p>${say.closedText}</p>
    </section>`,
  );
}

/** Where whoever cannot scan types the code of the poster. */
export function enterPage({ language }: Visit, tried: string | null): PublicPage {
  const say = SURVEY_WORDS[language];
  const title = tried === null ? say.enter : say.unknown;
  return saying(
    "/survey",
    title,
    html`<section>
      <h1>${title}</h1>
      <p>${tried === null ? say.enterText : say.unknownText}</p>
      <form method="get" action="/survey">
        ${language === "EN" && html`<input type="hidden" name="lang" value="en" />`}
        ${textField({ name: "code", label: say.code, hint: say.codeHint, value: tried ?? "", maxLength: 20, isRequired: true })}
        <div class="row"><button type="submit">${say.open}</button></div>
      </form>
    </section>`,
  );
}
