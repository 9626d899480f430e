import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";
import { TestApi } from "../../testing/api.ts";
import { guardHttp } from "../http.ts";
import { poolOf, type Scope } from "../scope.ts";
import { hasMark, mark } from "./device-mark.ts";
import { errorSummary, textField } from "./fields.ts";
import { forgetSenders, passFields, takeForm, unlessRefused } from "./form-guard.ts";
import { html } from "./html.ts";
import { publicArea } from "./public-area.ts";
import { STYLE } from "./style.ts";

let api: TestApi;
let app: FastifyInstance;
const scopeNow = (): Scope => ({
  actor: null,
  db: api.dataSource.manager,
  sql: poolOf(api.dataSource),
  now: api.now,
  secret: Buffer.from("rahasia"),
  reads: new Set(),
});

beforeAll(async () => {
  api = await TestApi.start();
  app = fastify();
  guardHttp(app, { secure: false, corsOrigins: [] });
  await app.register(cookie);
  const page = (body = html`<h1>Halo</h1>`) => ({ title: "Halo", description: "Satu halaman.", path: "/halo", body });
  await app.register(
    publicArea({ visitorOf: scopeNow, publicUrl: "https://kinerja.example.go.id", linksIn: () => [] }, (area) => {
      area.get("/halo", async (visit) => visit.show(page(), 60));
      area.get("/halo/bingkai", async (visit) => visit.show({ ...page(), isEmbedded: true }, 60));
      area.get("/rusak", async () => {
        throw new Error("select * from rahasia");
      });
      area.get("/form", async (visit) => visit.show(page(html`<form>${passFields(visit.scope, "uji")}</form>`), 0));
      area.post("/form", async (visit, form, reply) => {
        if (hasMark(visit, "uji")) return reply.send("MARKED");
        const { ip } = visit.request;
        const refusal = await unlessRefused(visit.scope, (tx) =>
          takeForm(tx, { form: "uji", sent: form, address: ip, perDay: 2 }),
        );
        if (!refusal) mark(visit, reply, "uji");
        return reply.send(refusal ?? "TAKEN");
      });
    }),
  );
});
afterAll(async () => {
  await app.close();
  await api.stop();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test("what is shown is text unless a template made it", () => {
  const name = `<script>alert("x")</script>`;

  expect(
    html`<p title="${name}">${name}${html`<b>${1}</b>`}${[html`<i>a</i>`, "<"]}${null}${false}</p>`.toString(),
  ).toBe(
    `<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<b>1</b><i>a</i>&lt;</p>`,
  );
});

test("a page is whole without a script, and its one style is the one that the policy lets in", async () => {
  const answer = await get("/halo");

  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors 'none'$/,
  );
  expect(answer.body).toContain(`<style>${STYLE}</style>`);
  expect(answer.body).not.toMatch(/<script|style="/);
  expect(answer.body).toContain('<html lang="id">');
});

test("the language stands in the address, and each page names itself in the other", async () => {
  const answer = await get("/halo?lang=en");

  expect(answer.body).toContain('<html lang="en">');
  expect(answer.body).toContain('<link rel="canonical" href="https://kinerja.example.go.id/halo?lang=en" />');
  expect(answer.body).toMatch(/<a class="switch" href="\/halo" lang="id"/);
});

test("a page may be kept for a while, and is not sent again while it is the same", async () => {
  const first = await get("/halo");
  const again = await get("/halo", { "if-none-match": first.headers.etag as string });

  expect(first.headers["cache-control"]).toBe("public, max-age=60, stale-while-revalidate=600");
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe("");
});

test("only a page that is made for it is shown in another site's frame", async () => {
  const [page, framed] = [await get("/halo"), await get("/halo/bingkai")];

  expect(page.headers["x-frame-options"]).toBe("DENY");
  expect(framed.headers).not.toHaveProperty("x-frame-options");
  expect(framed.headers["content-security-policy"]).toMatch(/frame-ancestors \*$/);
});

test("a fault is told as a page, without its cause", async () => {
  const answer = await get("/rusak");

  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain("Layanan sedang terganggu");
  expect(answer.body).not.toContain("rahasia");
});

test("a field says its problem where it is, and on top with a way to it", () => {
  const field = textField({ name: "telepon", label: "Telepon", hint: "Boleh kosong.", problem: "Isi dengan angka." });

  expect(field.toString()).toContain('aria-describedby="telepon-wrong telepon-hint"');
  expect(field.toString()).toContain('aria-invalid="true"');
  expect(errorSummary("Ada yang perlu diperbaiki", { telepon: "Isi dengan angka." }).toString()).toContain(
    '<a href="#telepon">',
  );
});

describe("a form without sign-in", () => {
  const passIn = (body: string) => /name="pass"\s+value="([^"]+)"/.exec(body)?.[1] ?? "";
  const send = (fields: Record<string, string>, { from = "10.0.0.1", cookies = {} } = {}) =>
    app.inject({
      method: "POST",
      url: "/form",
      remoteAddress: from,
      cookies,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  const newForm = async () => passIn((await get("/form")).body);

  test("counts once, and not from one who cannot have read it", async () => {
    const pass = await newForm();
    const atOnce = await send({ pass });
    api.pass(1);
    const first = await send({ pass });
    const again = await send({ pass });

    expect([atOnce.body, first.body, again.body]).toEqual(["TOO_SOON", "TAKEN", "SPENT"]);
  });

  test("is refused without its pass, with another's, when it is old, and when what nobody sees was filled in", async () => {
    const pass = await newForm();
    api.pass(1);
    const [none, changed, bait] = [
      await send({}),
      await send({ pass: `${pass.slice(0, -1)}${pass.endsWith("A") ? "B" : "A"}` }),
      await send({ pass, website: "https://x" }),
    ];
    api.pass(7 * 60);
    const old = await send({ pass });

    expect([none.body, changed.body, bait.body, old.body]).toEqual(["FOREIGN", "FOREIGN", "FOREIGN", "EXPIRED"]);
  });

  test("is taken so many times a day from one address, of which nothing is left the day after", async () => {
    const answers: string[] = [];
    let last = "";
    for (let i = 0; i < 3; i += 1) {
      last = await newForm();
      api.pass(1);
      answers.push((await send({ pass: last }, { from: "10.0.0.2" })).body);
    }
    expect(answers).toEqual(["TAKEN", "TAKEN", "TOO_MANY"]);
    expect((await send({ pass: last }, { from: "10.0.0.2" })).body).toBe("TOO_MANY"); // not taken, so not spent either
    expect((await send({ pass: last }, { from: "10.0.0.9" })).body).toBe("TAKEN");

    api.pass(24 * 60);
    await forgetSenders(scopeNow());
    const [left] = await api.dataSource.query(
      "select (select count(*) from form_day)::int + (select count(*) from form_sending)::int + (select count(*) from spent_form_pass)::int as n",
    );
    expect(left.n).toBe(0);
  });

  test("is taken once a day from one device", async () => {
    const pass = await newForm();
    api.pass(1);
    const first = await send({ pass }, { from: "10.0.0.3" });
    const [sent] = first.cookies;

    const second = await send(
      { pass: await newForm() },
      { from: "10.0.0.3", cookies: { [sent?.name ?? ""]: sent?.value ?? "" } },
    );
    expect([first.body, second.body]).toEqual(["TAKEN", "MARKED"]);
  });
});
