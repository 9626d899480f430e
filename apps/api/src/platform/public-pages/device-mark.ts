import { addDays, agencyDate } from "@andir/domain/iso-date";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../derived-key.ts";
import type { Visit } from "./public-area.ts";
import type { FastifyReply } from "fastify";

/**
 * Says to a device that it has sent this form today. It tells nothing but that and is the same on every device; who throws
 * it away may send again, up to what the address may.
 */
const markOf = ({ scope }: Visit, form: string): string =>
  keyedHash(scope.secret, "public form, device", form, agencyDate(scope.now)).slice(0, 22);

const nameOf = (form: string): string => `andir_sent_${form.replace(/[^a-z\d]/gi, "_")}`;

export function hasMark(visit: Visit, form: string): boolean {
  const mark = visit.request.cookies[nameOf(form)] ?? "";
  const right = markOf(visit, form);
  return mark.length === right.length && timingSafeEqual(Buffer.from(mark), Buffer.from(right));
}

export function mark(visit: Visit, reply: FastifyReply, form: string): void {
  const midnight = new Date(`${addDays(agencyDate(visit.scope.now), 1)}T00:00:00+07:00`);
  void reply.setCookie(nameOf(form), markOf(visit, form), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: visit.publicUrl.startsWith("https:"),
    expires: midnight,
  });
}
