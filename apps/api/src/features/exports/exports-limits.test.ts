import { randomUUID } from "node:crypto";
import { ExportsStage } from "../../testing/exports-stage.ts";

let stage: ExportsStage;
beforeAll(async () => {
  stage = await ExportsStage.start();
}, 120_000);
afterAll(() => stage.stop());

const QUERY = `query Nilai { assessments { nodes { id employee { name } } } }`;
const refusal = async (response: Promise<Response>) => {
  const { status, ...rest } = await response.then(async (r) => ({ status: r.status, ...((await r.json()) as object) }));
  return {
    status,
    ...(rest as { code?: string; message?: string; errors?: { message: string; extensions: object }[] }),
  };
};

describe("who is refused", () => {
  test("who has not signed in, and whose token may not read", async () => {
    expect(await refusal(stage.export(null, { query: QUERY, format: "csv" }))).toMatchObject({ status: 401 });
    const writes = await stage.token("performance team", ["write"]);
    expect(await refusal(stage.export(null, { query: QUERY, format: "csv" }, writes))).toMatchObject({ status: 403 });
    const reads = await stage.token("performance team", ["read"]);
    const response = await stage.export(null, { query: QUERY, format: "csv" }, reads);
    expect((await response.text()).split(/\r\n(?=[\w-]{40})/)).toHaveLength(241);
  });

  test("a form of another site; one of our own page is served", async () => {
    const form = (headers: Record<string, string>) =>
      fetch(`${stage.url}/exports`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...stage.cookie("appraiser"), ...headers },
        body: new URLSearchParams({ request: JSON.stringify({ query: QUERY, format: "csv" }) }),
      });

    expect((await form({ origin: "https://jahat.example" })).status).toBe(403);
    expect((await form({})).status).toBe(403);
    const ours = await form({ origin: stage.url });
    expect(ours.status).toBe(200);
    expect(await ours.text()).toMatch(/^id,employee\.name\r\n/);
  });

  test("what is no query that could run, with where it is wrong", async () => {
    const asked = (body: object) => refusal(stage.export("analyst", { format: "csv", ...body }));

    expect(await asked({ query: "{ assessments { nodes { nip } } }" })).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('"nip"'), locations: [{ line: 1, column: 25 }] }],
    });
    expect(await asked({ query: "{ assessments {" })).toMatchObject({
      status: 400,
      errors: [{ locations: expect.anything() }],
    });
    expect(await asked({ query: `mutation { signOut { viewer { id } } }` })).toMatchObject({ status: 400 });
    expect(await asked({ query: `query ($n: Int!) { assessments(first: $n) { nodes { id } } }` })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
    expect(await asked({ query: QUERY, format: "pdf" })).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
    expect(await asked({ query: QUERY, list: "employees" })).toMatchObject({
      status: 400,
      message: expect.stringContaining("assessments"),
    });
  });

  test("what would cost too much", async () => {
    const inner = "employee { assessments(first: 100) { nodes { id } } }";
    const query = `{ assessments(first: 100) { nodes { employee { assessments(first: 100) { nodes { ${inner} } } } } } }`;

    expect(await refusal(stage.export("appraiser", { query, format: "csv" }))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "COST_LIMIT_EXCEEDED", limited: "nodes" } }],
    });
  });

  test("a nested page of more than a hundred, as ever", async () => {
    const query = `{ assessments { nodes { employee { assessments(first: 101) { nodes { id } } } } } }`;
    expect(await refusal(stage.export("analyst", { query, format: "csv" }))).toMatchObject({
      status: 400,
      errors: [{ message: "first is 101; it must be from 1 to 100." }],
    });
  });
});

describe("how far it is", () => {
  test("is told its owner alone, to the end", async () => {
    const id = randomUUID();
    const response = await stage.export("performance team", { query: QUERY, format: "csv", id });
    await response.text();

    expect(response.headers.get("x-export-id")).toBe(id);
    expect(await stage.ending("performance team", id)).toMatchObject({ id, state: "DONE", rowCount: 240, total: 240 });
    expect((await stage.progress("analyst", id)).status).toBe(404);
    expect((await stage.progress("performance team", "kosong")).status).toBe(404);
    expect(await refusal(stage.export("performance team", { query: QUERY, format: "csv", id }))).toMatchObject({
      status: 409,
    });
  });

  test("says why there is no file", async () => {
    const id = randomUUID();
    await stage.export("analyst", { query: "{ assessments { nodes { nip } } }", format: "csv", id });
    expect(await stage.ending("analyst", id)).toMatchObject({
      state: "FAILED",
      code: "GRAPHQL_VALIDATION_FAILED",
      message: expect.stringContaining("nip"),
    });
  });

  test("whom one reads is noted once, under the name of the query", async () => {
    const query = QUERY.replace("Nilai", "Sekali");
    await (await stage.export("performance team", { query, format: "jsonl" })).text();
    await stage.api.accessLog.flush();
    const noted = await stage.api.dataSource.query(
      `select count(*)::int as people, sum(count)::int as times from access_log where source = 'export: Sekali'`,
    );
    expect(noted).toEqual([{ people: 5, times: 5 }]);
  });
});

/** Names so long that no buffer between the database and the reader holds the whole file. */
const makeItLarge = () => stage.api.dataSource.query(`update employee set name = rpad(name, 100000, 'x')`);

describe("an export that is not wanted any more", () => {
  beforeAll(makeItLarge);
  const begin = async () => {
    const id = randomUUID();
    const gone = new AbortController();
    const response = await fetch(`${stage.url}/exports`, {
      method: "POST",
      signal: gone.signal,
      headers: { "content-type": "application/json", ...stage.cookie("performance team") },
      body: JSON.stringify({ query: QUERY, format: "jsonl", id }),
    });
    const reader = response.body!.getReader();
    await reader.read();
    return { id, gone, reader };
  };
  const readToEnd = async (reader: ReadableStreamDefaultReader<Uint8Array>) => {
    for (;;) if ((await reader.read()).done) return;
  };

  test("is stopped by its owner: the file breaks off, and nobody takes it for a whole one", async () => {
    const { id, reader } = await begin();
    const stop = (who: string) => fetch(`${stage.url}/exports/${id}`, { method: "DELETE", headers: stage.cookie(who) });

    expect((await stop("analyst")).status).toBe(404);
    expect(await stage.progress("performance team", id)).toMatchObject({ state: "RUNNING" });
    expect((await stop("performance team")).status).toBe(202);
    await expect(stage.ending("performance team", id)).resolves.toMatchObject({ state: "STOPPED" });
    await expect(readToEnd(reader)).rejects.toThrow("terminated");
  });

  test("ends when its reader goes away, and lets go of what it held", async () => {
    const { id, gone } = await begin();
    gone.abort();

    expect(await stage.ending("performance team", id)).toMatchObject({ state: "STOPPED" });
    const [{ open }] = await stage.api.dataSource.query(
      `select count(*)::int as open from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(open).toBe(0);
  });

  test("two at a time are enough for one person; a third waits for one to end", async () => {
    const [one, two] = [await begin(), await begin()];
    expect(await refusal(stage.export("performance team", { query: QUERY, format: "csv" }))).toMatchObject({
      status: 409,
      message: expect.stringContaining("2 exports"),
    });
    one.gone.abort();
    two.gone.abort();
    await stage.ending("performance team", one.id);
    await stage.ending("performance team", two.id);
    const response = await stage.export("performance team", {
      query: "{ periods { nodes { label } } }",
      format: "csv",
    });
    expect(response.status).toBe(200);
    await response.text();
  });

  test("does not keep a server from stopping", async () => {
    const { id } = await begin();
    await stage.api.app.close();

    const [run] = await stage.api.dataSource.query(`select state, message from export_run where key = $1`, [id]);
    expect(run).toEqual({ state: "FAILED", message: expect.stringContaining("stopping") });
  });
});
