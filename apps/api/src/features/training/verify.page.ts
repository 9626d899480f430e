import { keyedHash } from "../../platform/derived-key.ts";
import { networkOf } from "../../platform/network-address.ts";
import { errorSummary, textField } from "../../platform/public-pages/fields.ts";
import { FORMAT } from "../../platform/public-pages/format.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import { addressIn, type Worded } from "../../platform/public-pages/language.ts";
import { publicArea, type PublicSettings, type Visit } from "../../platform/public-pages/public-area.ts";
import { admit, type Limit } from "../access/attempt-limit.service.ts";
import { certificateOf, codeOf, type CertificateFacts } from "./certificate.service.ts";

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly code: string;
  readonly hint: string;
  readonly check: string;
  readonly another: string;
  readonly mend: string;
  readonly required: string;
  readonly true: string;
  readonly trueLead: string;
  readonly false: string;
  readonly falseLead: string;
  readonly withdrawn: string;
  readonly withdrawnLead: string;
  readonly enough: string;
  readonly enoughLead: string;
  readonly holder: string;
  readonly programme: string;
  readonly held: string;
  readonly hours: string;
  readonly score: string;
  readonly issued: string;
}

const words: Worded<Words> = {
  ID: {
    title: "Periksa dokumen",
    lead: "Ketik kode yang tercetak pada sertifikat atau dokumen. Halaman ini memastikan isinya dan tidak menampilkan hal lain.",
    code: "Kode dokumen",
    hint: "12 huruf dan angka, misalnya 7K2M-4PQX-9TBD",
    check: "Periksa",
    another: "Periksa kode lain",
    mend: "Kode belum lengkap",
    required: "Kode terdiri dari 12 huruf dan angka. Periksa lagi pada dokumen.",
    true: "Sertifikat ini asli",
    trueLead: "Sertifikat dengan kode ini kami terbitkan dengan isi berikut. Cocokkan dengan yang Anda pegang.",
    false: "Tidak ada dokumen dengan kode ini",
    falseLead: "Periksa lagi setiap huruf. Bila tetap tidak ditemukan, dokumen itu bukan dari kami.",
    withdrawn: "Sertifikat ini sudah dicabut",
    withdrawnLead: "Sertifikat dengan kode ini pernah kami terbitkan dan sudah dicabut. Sertifikat ini tidak berlaku.",
    enough: "Terlalu banyak percobaan",
    enoughLead: "Tunggu beberapa menit, lalu coba lagi.",
    holder: "Nama",
    programme: "Program",
    held: "Tanggal",
    hours: "Jam pelajaran",
    score: "Nilai kuis",
    issued: "Diterbitkan",
  },
  EN: {
    title: "Check a document",
    lead: "Type the code that is printed on the certificate or document. This page confirms what it says and shows nothing else.",
    code: "Document code",
    hint: "12 letters and digits, such as 7K2M-4PQX-9TBD",
    check: "Check",
    another: "Check another code",
    mend: "The code is not complete",
    required: "A code has 12 letters and digits. Look at the document again.",
    true: "This certificate is genuine",
    trueLead: "We issued the certificate with this code, and it says the following. Compare it with the one you hold.",
    false: "There is no document with this code",
    falseLead: "Look at each letter again. If it is still not found, the document is not ours.",
    withdrawn: "This certificate was withdrawn",
    withdrawnLead: "We issued a certificate with this code and have withdrawn it. It does not count.",
    enough: "Too many attempts",
    enoughLead: "Wait a few minutes, then try again.",
    holder: "Name",
    programme: "Programme",
    held: "Day",
    hours: "Lesson hours",
    score: "Score of the quiz",
    issued: "Issued",
  },
};

const MINUTE = 60_000;

/** Sixty bits are not found by trying; this keeps a machine from asking all the same. */
const limitsOf = ({ scope, request }: Visit): Limit[] => [
  {
    bucket: keyedHash(scope.secret, "attempt limits", "certificate", networkOf(request.ip)),
    attempts: 60,
    firstWait: MINUTE,
    longestWait: 15 * MINUTE,
    endsWithSuccess: false,
  },
];

/** What other papers bear codes of the same kind; null for a code that is none of theirs. */
type OtherPapers = (visit: Visit, code: string) => Promise<unknown>;

/** /verify and /verify/CODE: whoever holds a certificate or another paper finds what we certified, and nothing besides. */
export const verifyPages = (settings: PublicSettings, otherPapers: OtherPapers) =>
  publicArea(settings, ({ get }) => {
    get("/verify", async (visit, reply) => {
      const { code: typed } = visit.request.query as { code?: unknown };
      if (typeof typed !== "string") return showForm(visit);
      const code = codeOf(typed);
      if (code === null) return showForm(visit, typed);
      return reply.redirect(addressIn(visit.language, `/verify/${code}`), 303);
    });
    get("/verify/:code", async (visit) => {
      const typed = (visit.request.params as { code: string }).code;
      if ((await admit(visit.scope, limitsOf(visit))) > 0) return showWords(visit, "enough", 429);
      const code = codeOf(typed);
      const facts = code === null ? null : await certificateOf(visit.scope, code);
      const other = code === null || facts !== null ? null : await otherPapers(visit, code);
      if (other !== null) return other;
      if (facts === null) return showWords(visit, "false", 404);
      // That it is void is all that one learns: neither whose it was nor why.
      return facts.withdrawnAt === null ? showFacts(visit, facts) : showWords(visit, "withdrawn", 410);
    });
  });

function showForm(visit: Visit, typed = "") {
  const say = words[visit.language];
  const problem = typed === "" ? undefined : say.required;
  const body = html`<section>
    <h1>${say.title}</h1>
    <p>${say.lead}</p>
    ${problem && errorSummary(say.mend, { code: problem })}
    <form method="get" action="${addressIn("ID", "/verify")}">
      ${visit.language === "EN" && html`<input type="hidden" name="lang" value="en" />`}
      ${textField({ name: "code", label: say.code, hint: say.hint, value: typed, problem, maxLength: 30 })}
      <p><button class="button" type="submit">${say.check}</button></p>
    </form>
  </section>`;
  return visit.show({ title: say.title, description: say.lead, path: "/verify", isNarrow: true, body }, 0);
}

function showWords(visit: Visit, title: "false" | "withdrawn" | "enough", status: number) {
  const say = words[visit.language];
  const lead = `${title}Lead` as const;
  const body = html`<section>
    <h1>${say[title]}</h1>
    <p>${say[lead]}</p>
    ${another(visit)}
  </section>`;
  return visit.show(
    {
      title: say[title],
      description: say[lead],
      path: visit.request.url.split("?", 1)[0]!,
      isNarrow: true,
      isUnlisted: true,
      body,
    },
    0,
    status,
  );
}

const another = ({ language }: Visit): Html =>
  html`<p><a class="button second" href="${addressIn(language, "/verify")}">${words[language].another}</a></p>`;

function showFacts(visit: Visit, facts: CertificateFacts) {
  const say = words[visit.language];
  const { count, day, instant } = FORMAT[visit.language];
  const rows: [string, string][] = [
    [say.holder, facts.holderName],
    [say.programme, facts.programmeTitle],
    [say.held, day(facts.heldOn)],
    [say.hours, new Intl.NumberFormat(visit.language === "ID" ? "id-ID" : "en-GB").format(facts.lessonHours)],
    ...(facts.score === null ? [] : [[say.score, count(facts.score)] as [string, string]]),
    [say.issued, instant(facts.issuedAt)],
    [say.code, facts.code],
  ];
  const body = html`<section>
    <h1>${say.true}</h1>
    <p>${say.trueLead}</p>
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
  const path = `/verify/${facts.code}`;
  return visit.show({ title: say.true, description: say.trueLead, path, isNarrow: true, isUnlisted: true, body }, 0);
}
