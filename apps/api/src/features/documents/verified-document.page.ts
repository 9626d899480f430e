import { DOCUMENT_WORDS } from "@andir/domain/document-kind";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import type { Visit } from "../../platform/public-pages/public-area.ts";
import { documentByCode, type KeptDocument } from "./document.loaders.ts";

interface Words {
  readonly genuine: string;
  readonly genuineLead: string;
  readonly void: string;
  readonly voidLead: string;
  readonly document: string;
  readonly number: string;
  readonly holder: string;
  readonly period: string;
  readonly issued: string;
  readonly code: string;
  readonly to: string;
  readonly another: string;
}

const words: Worded<Words> = {
  ID: {
    genuine: "Dokumen ini asli",
    genuineLead: "Dokumen dengan kode ini kami terbitkan dan masih berlaku. Cocokkan dengan yang Anda pegang.",
    void: "Dokumen ini tidak berlaku lagi",
    voidLead:
      "Dokumen dengan kode ini pernah kami terbitkan, lalu diganti atau dicabut. Minta yang terbaru kepada pemiliknya.",
    document: "Dokumen",
    number: "Nomor",
    holder: "Nama",
    period: "Periode",
    issued: "Diterbitkan",
    code: "Kode",
    to: "s.d.",
    another: "Periksa kode lain",
  },
  EN: {
    genuine: "This document is genuine",
    genuineLead: "We issued the document with this code, and it still counts. Compare it with the one you hold.",
    void: "This document no longer counts",
    voidLead: "We issued a document with this code; it was replaced or withdrawn. Ask its owner for the newest one.",
    document: "Document",
    number: "Number",
    holder: "Name",
    period: "Period",
    issued: "Issued",
    code: "Code",
    to: "to",
    another: "Check another code",
  },
};

/** What anyone who holds a paper may know: that we issued it, to whom, as what, and that it counts. No rating and no result. Null for another code. */
export async function showDocument(visit: Visit, code: string): Promise<unknown> {
  const document = await documentByCode(visit.scope, code);
  if (!document) return null;
  return document.counts ? showGenuine(visit, document) : showVoid(visit, code);
}

function showGenuine(visit: Visit, { kind, facts, number, issuedAt, code }: KeptDocument) {
  const say = words[visit.language];
  const { day, instant } = FORMAT[visit.language];
  const rows: [string, string][] = [
    [say.document, DOCUMENT_WORDS[kind].title],
    [say.number, number],
    [say.holder, facts.employee.name],
    [say.period, `${day(facts.startsOn)} ${say.to} ${day(facts.endsOn)}`],
    [say.issued, instant(issuedAt)],
    [say.code, code],
  ];
  const body = html`<section>
    <h1>${say.genuine}</h1>
    <p>${say.genuineLead}</p>
    <table>
      <tbody>
        ${rows.map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${another(visit)}
  </section>`;
  return visit.show(
    {
      title: say.genuine,
      description: say.genuineLead,
      path: `/verify/${code}`,
      isNarrow: true,
      isUnlisted: true,
      body,
    },
    0,
  );
}

function showVoid(visit: Visit, code: string) {
  const say = words[visit.language];
  const body = html`<section>
    <h1>${say.void}</h1>
    <p>${say.voidLead}</p>
    ${another(visit)}
  </section>`;
  const page = {
    title: say.void,
    description: say.voidLead,
    path: `/verify/${code}`,
    isNarrow: true,
    isUnlisted: true,
  };
  return visit.show({ ...page, body }, 0, 410);
}

const another = ({ language }: Visit) =>
  html`<p><a class="button second" href="${addressIn(language, "/verify")}">${words[language].another}</a></p>`;
