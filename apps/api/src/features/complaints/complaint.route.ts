import { readPaperCode } from "@andir/domain/paper-code";
import type { FastifyPluginAsync } from "fastify";
import { PASS_FIELD } from "../../platform/public-pages/form-guard.ts";
import { publicArea, type PublicSettings, type Visit } from "../../platform/public-pages/public-area.ts";
import { complaintFormPage, complaintTakenPage, FOLLOW_PATH, FORM_PATH } from "./complaint-form.page.ts";
import {
  complaintTargets,
  fileComplaint,
  isWritten,
  readComplaint,
  type ComplaintFaults,
  type ComplaintField,
} from "./complaint-form.service.ts";
import { FOLLOW_WORDS, FORM_WORDS } from "./complaint-words.ts";
import { complaintRuleOf } from "./complaint.loaders.ts";
import { followedPage, followPage, REOPEN_PATH } from "./follow.page.ts";
import { findFollowed, LONGEST_REOPEN, reopenComplaint } from "./followed-complaint.service.ts";

const UNPROCESSABLE = 422;

/** A citizen complains, follows the answer by a code, and says when it was not enough: all without sign-in and without a script. */
export const complaintRoute = (settings: PublicSettings): FastifyPluginAsync =>
  publicArea(settings, ({ get, post }) => {
    get(FORM_PATH, async (visit) => {
      const targets = await complaintTargets(visit.scope);
      const { contactDays } = await complaintRuleOf(visit.scope);
      // From a service's own page one need not look for it again.
      const { layanan } = visit.request.query as { layanan?: unknown };
      const asked = typeof layanan === "string" ? targets.find((one) => one.code === layanan) : undefined;
      const value = (field: ComplaintField) => (field === "target" ? asked?.value : undefined);
      return visit.show(complaintFormPage(visit, { targets, contactDays, value }), 0);
    });

    post(FORM_PATH, async (visit, form) => {
      const targets = await complaintTargets(visit.scope);
      const read = readComplaint(form, targets);
      const again = async (wrong: { faults: ComplaintFaults } | { refusal: string }) => {
        const { contactDays } = await complaintRuleOf(visit.scope);
        const filled = { targets, contactDays, value: (field: ComplaintField) => form.get(field) ?? undefined };
        const told = "faults" in wrong ? { problems: worded(visit, wrong.faults), pass: form.get(PASS_FIELD) } : wrong;
        return visit.show(complaintFormPage(visit, { ...filled, ...told }), 0, UNPROCESSABLE);
      };
      if (!isWritten(read)) return again({ faults: read });
      const taken = await fileComplaint(visit.scope, form, read, visit.request.ip);
      return typeof taken === "string"
        ? again({ refusal: FORM_WORDS[visit.language].refusals[taken] })
        : visit.show(complaintTakenPage(visit, taken), 0);
    });

    get(FOLLOW_PATH, async (visit) => visit.show(followPage(visit), 0));

    post(FOLLOW_PATH, async (visit, form) => {
      const typed = form.get("code") ?? "";
      const code = readPaperCode(typed);
      const say = FOLLOW_WORDS[visit.language];
      if (!code) return visit.show(followPage(visit, typed, say.noCode), 0, UNPROCESSABLE);
      const complaint = await findFollowed(visit.scope, code);
      if (!complaint) return visit.show(followPage(visit, typed, say.unknown), 0, UNPROCESSABLE);
      return visit.show(followedPage(visit, { code, complaint }), 0);
    });

    post(REOPEN_PATH, async (visit, form) => {
      const { language, scope, request } = visit;
      const say = FOLLOW_WORDS[language];
      const typed = form.get("code") ?? "";
      const code = readPaperCode(typed);
      const note = (form.get("note") ?? "").trim().slice(0, LONGEST_REOPEN);
      const fault = code && note ? await reopenComplaint(scope, { code, note, form, address: request.ip }) : null;
      const complaint = code && (await findFollowed(scope, code));
      if (!complaint) return visit.show(followPage(visit, typed, say.unknown), 0, UNPROCESSABLE);
      const again = (problem: string) =>
        visit.show(
          followedPage(visit, { code, complaint, note, problem, pass: form.get(PASS_FIELD) }),
          0,
          UNPROCESSABLE,
        );
      if (!note) return again(say.reopenRequired);
      // Sent again over a bad line it is open already, which is what was wanted.
      if (fault && fault !== "NOT_ANSWERED") return again(FORM_WORDS[language].refusals[fault]);
      return visit.show(followedPage(visit, { code, complaint, said: say.reopened }), 0);
    });
  });

const worded = ({ language }: Visit, faults: ComplaintFaults) =>
  Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      FORM_WORDS[language].faults[field as ComplaintField][fault],
    ]),
  );
