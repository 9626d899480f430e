import { complaintDueOn } from "@andir/domain/complaint-status";
import { agencyDate } from "@andir/domain/iso-date";
import { ServiceElement } from "@andir/domain/service-element";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { PASS_FIELD, takeForm, unlessRefused, type FormRefusal } from "../../platform/public-pages/form-guard.ts";
import type { Scope } from "../../platform/scope.ts";
import { sealed } from "../../platform/seal.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { codeOfPass, hashOfCode } from "./complaint-code.ts";
import { contactSealing } from "./complaint-contact.ts";
import { Complaint } from "./complaint.entity.ts";
import { complaintRuleOf } from "./complaint.loaders.ts";

/** Where a complaint can go: a service, or a unit as a whole. */
export interface ComplaintTarget {
  /** "s-KEY" or "u-KEY". */
  readonly value: string;
  readonly unitKey: string;
  readonly serviceKey: string | null;
  readonly name: string;
  readonly unitName: string;
  /** Of the service. */
  readonly code: string | null;
}

/** Services first, since people come from a counter; then the offices, without their sections. */
export const complaintTargets = (scope: Scope): Promise<ComplaintTarget[]> =>
  rows<ComplaintTarget>(
    scope,
    sql`select * from (
          select 's-' || v.key as value, u.key as "unitKey", v.key as "serviceKey", v.name, u.name as "unitName", v.code, 1 as part
          from service v join org_unit u on u.key = v.unit_key
          where v.ends_on is null or v.ends_on >= ${agencyDate(scope.now)}::date
          union all
          select 'u-' || u.key, u.key, null, u.name, u.name, null, 2 from org_unit u
          where u.kind is not null and u.starts_on <= ${agencyDate(scope.now)}::date and (u.ends_on is null or u.ends_on >= ${agencyDate(scope.now)}::date)
        ) target order by part, name, "unitName"`,
  );

export type ComplaintField = "target" | "about" | "text" | "contact";

export const LONGEST_TEXT = 4000;
export const LONGEST_CONTACT = 200;
const SHORTEST_TEXT = 10;

/** Which field is wrong, and how. */
export type ComplaintFault = "REQUIRED" | "TOO_SHORT" | "TOO_LONG";
export type ComplaintFaults = Partial<Record<ComplaintField, ComplaintFault>>;

export interface WrittenComplaint {
  readonly target: ComplaintTarget;
  readonly about: ServiceElement | null;
  readonly text: string;
  readonly contact: string | null;
}

export function readComplaint(
  form: URLSearchParams,
  targets: readonly ComplaintTarget[],
): WrittenComplaint | ComplaintFaults {
  const text = (form.get("text") ?? "").trim();
  const contact = (form.get("contact") ?? "").trim();
  const target = targets.find(({ value }) => value === form.get("target"));
  const faults: ComplaintFaults = {
    ...(!target && { target: "REQUIRED" }),
    ...(!text ? { text: "REQUIRED" } : text.length < SHORTEST_TEXT ? { text: "TOO_SHORT" } : {}),
    ...(text.length > LONGEST_TEXT && { text: "TOO_LONG" }),
    ...(contact.length > LONGEST_CONTACT && { contact: "TOO_LONG" }),
  };
  if (!target || Object.keys(faults).length > 0) return faults;
  const about = Object.values(ServiceElement).find((element) => element === form.get("about")) ?? null;
  return { target, about, text, contact: contact || null };
}

export const isWritten = (read: WrittenComplaint | ComplaintFaults): read is WrittenComplaint =>
  typeof read.target === "object";

export interface TakenComplaint {
  readonly code: string;
  readonly dueOn: string;
}

/** A whole village may share one address. */
const PER_DAY = 20;
export const COMPLAINT_FORM = "complaint";

/** Keeps what a citizen complains of, once; sent again over a bad line it answers the same. */
export function fileComplaint(
  scope: Scope,
  form: URLSearchParams,
  { target, about, text, contact }: WrittenComplaint,
  address: string,
): Promise<TakenComplaint | FormRefusal> {
  const code = codeOfPass(scope.secret, form.get(PASS_FIELD) ?? "");
  return unlessRefused<TakenComplaint | FormRefusal>(scope, async (tx) => {
    const refusal = await takeForm(tx, { form: COMPLAINT_FORM, sent: form, address, perDay: PER_DAY });
    if (refusal === "SPENT") return (await takenBefore(tx, code)) ?? refusal;
    if (refusal) return refusal;

    const key = newKey();
    const { answerDays } = await complaintRuleOf(tx);
    const dueOn = complaintDueOn(agencyDate(tx.now), answerDays);
    await tx.db.insert(Complaint, {
      key,
      codeHash: hashOfCode(tx.secret, code),
      unitKey: target.unitKey,
      serviceKey: target.serviceKey,
      about,
      text,
      contact: contact && sealed(contactSealing(tx.secret, key), contact),
      status: "RECEIVED",
      receivedAt: tx.now,
      dueOn,
    });
    await recordEvent(tx, { action: "complaint.received", noun: "complaint", nounKey: key, subjectKey: null });
    return { code, dueOn };
  });
}

async function takenBefore(tx: Scope, code: string): Promise<TakenComplaint | null> {
  const found = await firstRow<{ dueOn: string }>(
    tx,
    sql`select due_on as "dueOn" from complaint where code_hash = ${hashOfCode(tx.secret, code)}`,
  );
  return found && { code, dueOn: found.dueOn };
}
