import { shownPaperCode } from "@andir/domain/paper-code";
import type { Language } from "@andir/domain/language";
import { agencyDate } from "@andir/domain/iso-date";
import { errorSummary, textArea, textField } from "../../platform/public-pages/fields.ts";
import { passFields } from "../../platform/public-pages/form-guard.ts";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn } from "../../platform/public-pages/language.ts";
import type { PublicPage } from "../../platform/public-pages/layout.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { FOLLOW_PATH } from "./complaint-form.page.ts";
import { FOLLOW_WORDS, FORM_WORDS } from "./complaint-words.ts";
import { LONGEST_REOPEN, REOPEN_FORM, type FollowedComplaint } from "./followed-complaint.service.ts";

export const REOPEN_PATH = "/public/aduan/ikuti/lagi";

/** Asks for the code. It never stands in an address: these are written down along the way. */
export function followPage({ language }: Visit, typed = "", problem?: string): PublicPage {
  const say = FOLLOW_WORDS[language];
  return {
    title: say.title,
    description: say.description,
    path: FOLLOW_PATH,
    isNarrow: true,
    body: html`<section>
        <h1>${say.title}</h1>
        <p class="lead">${say.lead}</p>
      </section>
      <form method="post" action="${addressIn(language, FOLLOW_PATH)}" novalidate>
        ${textField({ name: "code", label: say.code, value: typed, problem, maxLength: 30 })}
        <button type="submit">${say.look}</button>
      </form>`,
  };
}

export interface Followed {
  readonly code: string;
  readonly complaint: FollowedComplaint;
  /** What was just said about it. */
  readonly said?: string;
  readonly note?: string;
  readonly problem?: string | undefined;
  /** The pass that the reply came with. */
  readonly pass?: string | null;
}

export function followedPage(visit: Visit, { code, complaint, said, note, problem, pass }: Followed): PublicPage {
  const { language } = visit;
  const say = FOLLOW_WORDS[language];
  const { status, answer, answeredAt } = complaint;
  return {
    title: say.title,
    description: say.description,
    path: FOLLOW_PATH,
    isNarrow: true,
    isUnlisted: true,
    body: html`<section>
        <h1>${say.status[status]}</h1>
        ${said && html`<p class="note good" role="status">${said}</p>`}
        ${problem && errorSummary(FORM_WORDS[language].wrong, { note: problem })} ${facts(complaint, language)}
      </section>
      ${status !== "ANSWERED" && !answer && html`<p class="note">${say.notYet}</p>`}
      ${
        answer &&
        answeredAt &&
        html`<section class="card">
          <h2>${say.answer(FORMAT[language].day(agencyDate(answeredAt)))}</h2>
          ${paragraphs(answer)}
          ${
            complaint.change &&
            html`<h3>${say.changed}</h3>
              ${paragraphs(complaint.change)}`
          }
        </section>`
      }
      <section>
        <h2>${say.yours}</h2>
        ${paragraphs(complaint.text)}
        ${
          complaint.reopenNote &&
          html`<h3>${say.yourReply}</h3>
            ${paragraphs(complaint.reopenNote)}`
        }
      </section>
      ${
        status === "ANSWERED" &&
        html`<section>
          <h2>${say.reopenHeading}</h2>
          <form method="post" action="${addressIn(language, REOPEN_PATH)}" novalidate>
            ${passFields(visit.scope, REOPEN_FORM, pass)}
            <input type="hidden" name="code" value="${shownPaperCode(code)}" />
            ${textArea({
              name: "note",
              label: say.reopen,
              hint: say.reopenHint,
              value: note,
              problem,
              maxLength: LONGEST_REOPEN,
            })}
            <button class="second" type="submit">${say.reopenSend}</button>
          </form>
        </section>`
      }`,
  };
}

function facts(
  { receivedAt, unitName, serviceName, status, dueOn, forwardNote }: FollowedComplaint,
  language: Language,
): Html {
  const say = FOLLOW_WORDS[language];
  const { day } = FORMAT[language];
  return html`<dl class="facts">
      <div>
        <dt>${say.receivedOn}</dt>
        <dd>${day(agencyDate(receivedAt))}</dd>
      </div>
      <div>
        <dt>${say.with}</dt>
        <dd>${serviceName ? `${unitName}, ${serviceName}` : unitName}</dd>
      </div>
      ${
        status !== "ANSWERED" &&
        html`<div>
          <dt>${say.due}</dt>
          <dd>${day(dueOn)}</dd>
        </div>`
      }
    </dl>
    ${
      forwardNote &&
      html`<div class="note">
        <h3>${say.forwarded}</h3>
        <p>${forwardNote}</p>
      </div>`
    }`;
}

/** As it was typed, a paragraph for each line that says something. */
const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => html`<p>${line}</p>`)}`;
