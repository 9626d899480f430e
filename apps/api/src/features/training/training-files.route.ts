import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AccessLog } from "../../platform/access-log.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { AppError, present } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { type LimitOptions, pay } from "../../platform/limits/limits.ts";
import { agencyOf } from "../../platform/public-pages/agency.ts";
import type { RequestScope } from "../../platform/request.ts";
import { disposition } from "../../platform/storage/file-name.ts";
import { calendarFile } from "./calendar-file.ts";
import { certificatePdf } from "./certificate.pdf.ts";
import { certificateSeenBy, codeOf } from "./certificate.service.ts";
import { loadProgramme } from "./programme.loaders.ts";
import { loadLink, loadSession } from "./session.loaders.ts";

export interface TrainingFileSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly publicUrl: string;
  readonly limited: Pick<LimitOptions, "points" | "exempt">;
  readonly accessLog: AccessLog;
}

const POINTS = 2;
/** A page of letters is drawn. */
const PDF_POINTS = 10;

/** Files that are made when they are asked for: a session for the calendar, a certificate to print. */
export function trainingFiles(app: FastifyInstance, settings: TrainingFileSettings): void {
  const { scopeOf, publicUrl, limited, accessLog } = settings;

  app.get<{ Params: { id: string } }>("/files/training/sessions/:id.ics", async (request, reply) => {
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, POINTS, limited);
    const { id } = request.params;
    const session = present(await loadSession(scope, keyIn("TrainingSession", id)));
    const [{ title, description }, linked, agency] = await Promise.all([
      loadProgramme.required(scope, session.programmeKey),
      loadLink(scope, session.key),
      agencyOf(scope),
    ]);
    const facts = { ...session, title, description, link: linked?.link ?? null };
    const pageUrl = `${publicUrl}/pelatihan/sesi/${encodeURIComponent(id)}`;
    return reply
      .type("text/calendar; charset=utf-8")
      .header("cache-control", "private, no-store")
      .header("content-disposition", disposition("attachment", `${title}.ics`))
      .send(calendarFile(facts, { now: scope.now, pageUrl, agency: agency.name }));
  });

  app.get<{ Params: { code: string } }>("/files/training/certificates/:code.pdf", async (request, reply) => {
    const scope = await scopeOf(request, reply);
    admitted(scope.actor, "read");
    pay(scope, PDF_POINTS, limited);
    const code = codeOf(request.params.code);
    const facts = present(code === null ? null : await certificateSeenBy(scope, code));
    scope.reads.add(facts.employeeKey);
    accessLog.note(scope, scope.source ?? "Certificate");
    const agency = await agencyOf(scope);
    const pdf = certificatePdf(facts, {
      agency: agency.name,
      isDemo: agency.isDemo,
      verifyUrl: `${publicUrl}/verify/${facts.code}`,
    });
    return reply
      .type("application/pdf")
      .header("cache-control", "private, no-store")
      .header("content-disposition", disposition("inline", `Sertifikat ${facts.programmeTitle}.pdf`))
      .send(pdf);
  });
}

/** What is no id reads as what is not there. */
export function keyIn(type: string, id: string): string {
  try {
    return keyOf(type, id);
  } catch {
    throw new AppError("NOT_FOUND", "Not found.");
  }
}
