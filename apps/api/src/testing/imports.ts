import { jobs } from "../jobs.ts";
import { agencySecret } from "../platform/agency-secret.ts";
import { systemScope } from "../platform/jobs/system-scope.ts";
import type { JobRun } from "../platform/jobs/job.ts";
import type { TestApi } from "./api.ts";

interface UploadAnswer {
  readonly import: { readonly id: string; readonly name: string } | null;
  readonly problems: { readonly code: string; readonly message: string }[];
}

/** An import as people do it, its jobs run at once. */
export class ImportStage {
  faults: unknown[] = [];

  constructor(private readonly api: TestApi) {}

  async send(as: string | null, name: string, content: Buffer | string, query = ""): Promise<UploadAnswer> {
    const form = new FormData();
    form.append("file", new Blob([content]), name);
    const body = new Response(form);
    const answer = await this.api.app.inject({
      method: "POST",
      url: `/imports${query}`,
      headers: {
        "content-type": body.headers.get("content-type") ?? "",
        "x-andir-upload": "1",
        ...(as && { cookie: `andir_session=${as}` }),
      },
      payload: Buffer.from(await body.arrayBuffer()),
    });
    return answer.json<UploadAnswer>();
  }

  /** The job as the background would run it. */
  async run(
    name: "check" | "commit" | "undo",
    id: string,
    signal: JobRun<object>["signal"] = new AbortController().signal,
  ): Promise<void> {
    const job = jobs.find((known) => known.name === `imports.${name}`);
    if (!job) throw new Error("There is no such job.");
    const { dataSource, storage, now } = this.api;
    const runKey = Buffer.from(id, "base64url").toString().split(":")[1] ?? "";
    await job.run({
      scope: systemScope(dataSource, await agencySecret(dataSource), now),
      payload: { runKey },
      mailer: null,
      storage,
      publicUrl: "https://kinerja.example.go.id",
      failed: (error) => void this.faults.push(error),
      signal,
    });
  }

  /** Sent, recognised and looked through. */
  async check(as: string, name: string, content: Buffer | string, input = "", query = ""): Promise<Asked> {
    const sent = await this.send(as, name, content, query);
    if (!sent.import) throw new Error(sent.problems.map(({ code, message }) => `${code}: ${message}`).join());
    const { id } = sent.import;
    const asked = await this.api.ask(
      as,
      `mutation { checkImport(input: { importId: "${id}" ${input} }) { problems { code message } } }`,
    );
    const [refused] = asked.data?.["checkImport"].problems ?? asked.errors ?? [];
    if (refused) throw new Error(JSON.stringify(refused));
    await this.run("check", id);
    return this.look(as, id);
  }

  async commit(as: string, id: string, choice = "GOOD_ROWS", reason = "SK 12/2026"): Promise<Asked> {
    const { data, errors } = await this.api.ask(
      as,
      `mutation { commitImport(input: { importId: "${id}", choice: ${choice}, reason: "${reason}" }) { problems { code message } } }`,
    );
    const [refused] = data?.["commitImport"].problems ?? errors ?? [];
    if (refused) return { refused: refused.code ?? refused.message };
    await this.run("commit", id);
    return this.look(as, id);
  }

  async undo(as: string, id: string): Promise<Asked> {
    const { data, errors } = await this.api.ask(
      as,
      `mutation { undoImport(input: { importId: "${id}" }) { problems { code message } } }`,
    );
    const [refused] = data?.["undoImport"].problems ?? errors ?? [];
    if (refused) return { refused: refused.code ?? refused.message };
    await this.run("undo", id);
    return this.look(as, id);
  }

  async look(as: string, id: string): Promise<Asked> {
    const { data, errors } = await this.api.ask(as, LOOK, { id });
    if (!data) throw new Error(JSON.stringify(errors));
    return data["node"];
  }
}

type Asked = Record<string, any>;

const LOOK = `query Look($id: ID!) { node(id: $id) { id ... on ImportRun {
  status kind: shape { kind } problems { code column value says { indonesian } mender } dayOrder headRow sheet
  outcomes { rows create change same pending wrong passedOver hidden }
  rows(first: 50) { nodes { row outcome shown { column type text } problems { code column value mender } changes { column type from to } } } } } }`;

const two = (number: number) => String(number).padStart(2, "0");

/** The n-th of many numbers that are made as a NIP is, each of another person. */
export const nthNip = (n: number): string =>
  `${1950 + Math.floor(n / 4_000)}${two(1 + (n % 12))}${two(1 + (Math.floor(n / 12) % 28))}2010${two(1 + (Math.floor(n / 336) % 12))}1${String(n % 1_000).padStart(3, "0")}`;

/** A file of so many new people, as the national personnel system writes it. */
export const employeesCsv = (rows: number): string =>
  [
    "No;NIP;NAMA;GELAR BELAKANG;JENIS KEPEGAWAIAN;TMT CPNS",
    ...Array.from({ length: rows }, (_, n) => `${n + 1};${nthNip(n)};Pegawai Contoh ${n};S.Sos.;PNS;01/01/2010`),
  ].join("\r\n");
