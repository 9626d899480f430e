import sql from "sql-template-tag";
import { nameOf, own, unit, type PersonalTable } from "./personal-table.ts";

const ofRegistration = (employeeKey: string) =>
  sql`t.registration_key in (select r.key from training_registration r where r.employee_key = ${employeeKey}::uuid)`;

/** What a person took part in, and what came of it. */
export const TRAINING_DATA: readonly PersonalTable[] = [
  {
    table: "training_registration",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      programme:
        "(select g.title from training_session s join training_programme g on g.key = s.programme_key where s.key = t.session_key)",
      startsAt: "(select s.starts_at from training_session s where s.key = t.session_key)",
      unit,
      status: "t.status",
      since: "t.since",
      askedBy: nameOf("asked_by_key"),
      attendedAt: "t.attended_at",
      attendedBy: "t.attended_by",
      remindedAt: "t.reminded_at",
    },
    order: "t.since, t.key",
  },
  {
    table: "training_attempt",
    about: ofRegistration,
    fields: { key: "t.key", registration: "t.registration_key", at: "t.at", score: "t.score", isPassed: "t.is_passed" },
    order: "t.at, t.key",
  },
  {
    table: "training_certificate",
    about: ofRegistration,
    fields: {
      key: "t.key",
      registration: "t.registration_key",
      code: "t.code",
      holderName: "t.holder_name",
      programmeTitle: "t.programme_title",
      lessonHours: "t.lesson_hours",
      heldOn: "t.held_on",
      score: "t.score",
      issuedAt: "t.issued_at",
      withdrawnAt: "t.withdrawn_at",
      withdrawnReason: "t.withdrawn_reason",
    },
    order: "t.issued_at, t.key",
    erased: { holder_name: ({ pseudonym }) => sql`${pseudonym}`, withdrawn_reason: () => sql`null` },
    kept: { code: "Names the certificate, not a person.", programme_title: "Names a programme, not a person." },
  },
];

export const TRAINING_LEFT_OUT: Readonly<Record<string, string>> = {
  "training_registration.session_key": "Shown as the programme's title and the time.",
  "training_registration.asked_by_key": "About the one who was asked, in whose export it is named.",
  "training_programme.created_by_key": "About a programme of the agency, and no record of the person who put it up.",
};
