import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { surveyCodeIn } from "@andir/domain/survey-code";
import type { FastifyPluginAsync } from "fastify";
import { hasMark, mark } from "../../platform/public-pages/device-mark.ts";
import { addressIn } from "../../platform/public-pages/language.ts";
import { publicArea, type PublicSettings, type Visit } from "../../platform/public-pages/public-area.ts";
import { answerIn, fieldOf, unansweredIn } from "./survey-answer.ts";
import { answerSurvey, formOf } from "./survey-form.service.ts";
import { findSurvey, type SurveyOfVisitor } from "./survey.loaders.ts";
import { alreadyPage, closedPage, enterPage, formPage, surveyPath, thanksPage } from "./survey.page.ts";
import { posterPage } from "./survey-poster.page.ts";
import { qrPng, qrSvg } from "./survey-qr.ts";
import { SURVEY_WORDS } from "./survey-words.ts";

const AN_HOUR = 3600;

/** /survey and /survey/CODE: the satisfaction survey of a service, for whoever was served. */
export const surveyRoute = (settings: PublicSettings): FastifyPluginAsync =>
  publicArea(settings, (area) => {
    area.get("/survey", async (visit, reply) => {
      const { code: typed } = visit.request.query as { code?: string };
      const code = typeof typed === "string" ? surveyCodeIn(typed) : null;
      if (code !== null && (await findSurvey(visit.scope, code)))
        return reply.redirect(addressIn(visit.language, surveyPath(code)), 303);
      return visit.show(enterPage(visit, typeof typed === "string" ? typed : null), 0, typed === undefined ? 200 : 404);
    });

    area.get("/survey/:code", async (visit) => {
      const survey = await surveyOf(visit);
      if (!survey) return unknown(visit);
      if (!survey.isOpen) return visit.show(closedPage(visit, survey), 0);
      const hasTicket = survey.hasNumbers && (visit.request.query as { ticket?: string }).ticket === "1";
      if (hasMark(visit, formOf(survey)) && !hasTicket) return visit.show(alreadyPage(visit, survey), 0);
      return visit.show(formPage(visit, survey), 0);
    });

    area.post("/survey/:code", async (visit, sent, reply) => {
      const survey = await surveyOf(visit);
      if (!survey) return unknown(visit);
      if (!survey.isOpen) return visit.show(closedPage(visit, survey), 0, 409);
      const ticket = survey.hasNumbers ? (sent.get("ticket") ?? "").trim().toUpperCase().slice(0, 20) : "";
      // A device that is shared counts again, by the next one's number.
      if (hasMark(visit, formOf(survey)) && ticket === "") return visit.show(alreadyPage(visit, survey), 0, 409);

      const say = SURVEY_WORDS[visit.language];
      const answer = answerIn(sent);
      const missing = unansweredIn(answer);
      const isEmpty = missing.length === Object.keys(answer.answers).length;
      if (isEmpty || (missing.length > 0 && sent.get("partly") !== "1")) {
        const problems = Object.fromEntries(
          missing.map((element) => [fieldOf(element), say.missing(SERVICE_ELEMENTS.indexOf(element) + 1)]),
        );
        const filled = isEmpty
          ? { sent, problems, said: say.none, mayBePartly: false }
          : { sent, problems, mayBePartly: true };
        return visit.show(formPage(visit, survey, filled), 0, 422);
      }

      const refusal = await answerSurvey(visit.scope, survey, { answer, sent, address: visit.request.ip, ticket });
      if (refusal === null || refusal === "SPENT") {
        mark(visit, reply, formOf(survey));
        return reply.redirect(addressIn(visit.language, `${surveyPath(survey.code)}/thanks`), 303);
      }
      if (refusal === "TICKET_UNKNOWN" || refusal === "TICKET_USED") {
        const wrong = { sent, problems: { ticket: say.refused[refusal] }, mayBePartly: missing.length > 0 };
        return visit.show(formPage(visit, survey, wrong), 0, 422);
      }
      const filled = { sent, problems: {}, said: say.refused[refusal], mayBePartly: missing.length > 0 };
      return visit.show(formPage(visit, survey, filled), 0, refusal === "TOO_MANY" ? 429 : 422);
    });

    area.get("/survey/:code/thanks", async (visit) => {
      const survey = await surveyOf(visit);
      return survey ? visit.show(thanksPage(visit, survey), AN_HOUR) : unknown(visit);
    });

    area.get("/survey/:code/poster", async (visit) => {
      const survey = await surveyOf(visit);
      return survey ? visit.show(posterPage(visit, survey), AN_HOUR) : unknown(visit);
    });

    for (const [name, type, draw] of PICTURES)
      area.get(`/survey/:code/${name}`, async (visit, reply) => {
        const survey = await surveyOf(visit);
        if (!survey) return unknown(visit);
        return reply
          .headers({
            "content-type": type,
            "cache-control": `public, max-age=${AN_HOUR}`,
            "content-disposition": `inline; filename="survei-${survey.code}${name.slice(2)}"`,
          })
          .send(draw(`${visit.publicUrl}${surveyPath(survey.code)}`));
      });
  });

/** The address of the form as a picture, to be put on whatever is printed. */
const PICTURES: readonly (readonly [string, string, (text: string) => string | Buffer])[] = [
  ["qr.svg", "image/svg+xml", qrSvg],
  ["qr.png", "image/png", qrPng],
];

async function surveyOf({ scope, request }: Visit): Promise<SurveyOfVisitor | null> {
  const code = surveyCodeIn((request.params as { code: string }).code);
  return code === null ? null : findSurvey(scope, code);
}

const unknown = (visit: Visit) => visit.show(enterPage(visit, (visit.request.params as { code: string }).code), 0, 404);
