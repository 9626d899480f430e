import { cookie, LISTEN, LiveStage, refusal } from "../testing/live-stage.ts";

/** Whatever holds for the answer to a request holds for what a subscription is answered with. */

let stage: LiveStage;

beforeAll(async () => {
  stage = await LiveStage.start();
});
afterEach(() => stage.clear());
afterAll(() => stage.api.stop());

describe("what is not answered", () => {
  test("a query, a mutation, and what the parser or the schema does not know", async () => {
    const one = stage.connect(cookie(stage.asHead));
    const codeOf = async (query: string) => (await refusal(one, query)).extensions.code;
    const keep = one.listen(LISTEN);

    expect(await codeOf("{ viewer { id } }")).toBe("BAD_REQUEST");
    expect(await codeOf("mutation { signOut { problems { code } } }")).toBe("BAD_REQUEST");
    expect(await codeOf("subscription {")).toBe("GRAPHQL_PARSE_FAILED");
    expect(await codeOf("subscription { teamActivity { cursor } __schema { description } }")).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
    expect(await codeOf("subscription ($after: Int) { teamActivity(after: $after) { cursor } }")).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
    expect(await refusal(one, LISTEN, { after: 5 })).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(keep.errors).toEqual([]);
  });

  test("an unknown field is not corrected for those to whom the schema is not shown", async () => {
    const { message } = await refusal(stage.connect(cookie(stage.asHead)), "subscription { teamActivity { cursors } }");

    expect(message).toBe(`Cannot query field "cursors" on type "TeamActivity".`);
  });

  test("a subscription over HTTP", async () => {
    const answer = await stage.api.ask(stage.asHead, "subscription { teamActivity { cursor } }");

    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining("WebSocket"),
      extensions: { code: "BAD_REQUEST" },
    });
  });

  test("more than a request may cost", async () => {
    const one = stage.connect(cookie(stage.asHead));
    const deep = `subscription { teamActivity { employee { ${"appraiser { ".repeat(11)} id ${"} ".repeat(11)} } } }`;
    const wide = `subscription { teamActivity { employee { reports(first: 100) { nodes { employee { reports(first: 100) { nodes { id } } } } } } } }`;
    const long = `subscription { teamActivity { ${"cursor ".repeat(2_001)} } }`;
    const aliased = `subscription { teamActivity { ${Array.from({ length: 31 }, (_, n) => `a${n}: cursor`).join(" ")} } }`;

    expect((await refusal(one, deep)).extensions).toMatchObject({ code: "COST_LIMIT_EXCEEDED", limited: "depth" });
    expect((await refusal(one, wide)).extensions).toMatchObject({ code: "COST_LIMIT_EXCEEDED", limited: "nodes" });
    expect((await refusal(one, aliased)).extensions).toMatchObject({ code: "COST_LIMIT_EXCEEDED", limited: "aliases" });
    expect((await refusal(one, long)).extensions.code).toBe("GRAPHQL_PARSE_FAILED");
    expect(
      (await refusal(one, LISTEN, { after: null, other: Array.from({ length: 251 }, () => 1) })).extensions,
    ).toMatchObject({ code: "COST_LIMIT_EXCEEDED", limited: "list" });
  });

  test("more than twenty at a time", async () => {
    const one = stage.connect(cookie(stage.asHead));
    for (let count = 0; count < 20; count += 1) one.listen(LISTEN);

    expect((await refusal(one, LISTEN)).extensions).toMatchObject({
      code: "COST_LIMIT_EXCEEDED",
      limited: "subscriptions",
      count: 21,
      limit: 20,
    });
  });
});

test("an account that must set a second factor first hears nothing before", async () => {
  await stage.api.dataSource.query(`update agency set second_factor_required_roles = '{UNIT_HEAD}'`);
  try {
    expect((await refusal(stage.connect(cookie(await stage.anotherSession())), LISTEN)).message).toContain(
      "second factor",
    );
  } finally {
    await stage.api.dataSource.query(`update agency set second_factor_required_roles = '{}'`);
  }
});

test("an event costs what its lists cost, and when no points are left the subscription ends and says so", async () => {
  const someone = await stage.api.world.employee({ in: await stage.api.world.unit("POIN") });
  await stage.api.world.appraises(someone, stage.member.positionKey);
  const token = await stage.api.world.session(someone);
  const dear = `subscription Dear($after: String) { teamActivity(after: $after) { employee { reports(first: 100) { nodes { employee { positions { id } reports(first: 20) { totalCount } } } } } } }`;
  const heard = stage.connect(cookie(token)).listen(dear, { after: await stage.now() });
  await stage.submit();
  await heard.until(1);
  const left = async () =>
    (await stage.api.ask(token, "{ rateLimit { remaining cost } }")).data?.["rateLimit"].remaining;
  const before = await left();
  await stage.submit();
  await heard.until(2);
  const after = await left();
  expect(before - after).toBe(1 + 2);

  const [{ key }] = await stage.api.dataSource.query(`select key from account where employee_key = $1`, [someone.key]);
  // As if other processes had used the hour up: this one hears of it a moment after it has counted something itself.
  await stage.api.dataSource.query(
    `insert into points_used as u (account_key, hour, points) values ($1, date_trunc('hour', $2::timestamptz), 5000)
     on conflict (account_key, hour) do update set points = 5000`,
    [key, stage.api.now],
  );
  while ((await left()) !== undefined) await new Promise((resolve) => setTimeout(resolve, 100));
  await stage.submit();
  await heard.ended;
  expect(heard.errors[0].extensions).toMatchObject({ code: "RATE_LIMITED", limit: 5_000 });
});

test("an event has the time that a request has", async () => {
  const { url: at } = await stage.serve({ limits: { seconds: 1.5 } });
  const heard = stage.connect(cookie(stage.asHead), undefined, at).listen(LISTEN, { after: await stage.now() });
  await stage.submit();
  await heard.until(1);
  const runner = stage.api.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query("lock table employee in access exclusive mode");
  await stage.submit();
  const end = Date.now() + 10_000;
  while (heard.errors.length === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  await runner.rollbackTransaction();
  await runner.release();

  expect(heard.errors[0]).toMatchObject({ path: ["teamActivity", "employee"], extensions: { code: "TIMEOUT" } });
  await stage.submit();
  await heard.until(2);
});

test("a fault leaves the house as a number, which is that of the log", async () => {
  const one = stage.connect(cookie(stage.asHead));
  expect(await stage.hears(one)).toBe(true);
  const heard = await stage.listen(one);
  await stage.api.dataSource.query(`alter table performance_report rename column narrative to words`);
  try {
    await stage.submit();
    await heard.ended;
  } finally {
    await stage.api.dataSource.query(`alter table performance_report rename column words to narrative`);
  }

  const [{ message, extensions }] = heard.errors;
  expect(extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId: expect.any(String) });
  expect(message).toContain(extensions.requestId);
  expect(stage.lines.some((line) => line.includes(extensions.requestId) && line.includes("42703"))).toBe(true);
});
