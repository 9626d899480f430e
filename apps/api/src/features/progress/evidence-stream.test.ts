import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { TestApi } from "../../testing/api.ts";

let api: TestApi;
let asOwner: string;
let address: string;
const MB = 1024 * 1024;

beforeAll(async () => {
  api = await TestApi.start();
  asOwner = await api.world.session(await api.world.employee({ in: await api.world.unit("KEL") }));
  address = await api.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => api.stop());

/** A PDF of so many bytes, piece by piece, and what stands around it in the form. */
function* form(size: number): Generator<Uint8Array> {
  const head = Buffer.from("%PDF-1.7\n");
  yield Buffer.from(
    `--x\r\ncontent-disposition: form-data; name="file"; filename="besar.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
  );
  yield head;
  const piece = Buffer.alloc(64 * 1024, "a");
  for (let left = size - head.length; left > 0; left -= piece.length) yield piece.subarray(0, left);
  yield Buffer.from("\r\n--x--\r\n");
}

type Body = Buffer | ReadableStream;
const send = (body: Body) =>
  fetch(`${address}/files`, {
    method: "POST",
    headers: {
      "content-type": "multipart/form-data; boundary=x",
      "x-andir-upload": "1",
      cookie: `andir_session=${asOwner}`,
    },
    body,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
const whole = (size: number) => Buffer.concat([...form(size)]);
const streamed = (size: number) => ReadableStream.from(form(size));
const waiting = () => readdir(api.storage.incoming).catch(() => []);
const count = async () => (await api.dataSource.query("select count(*)::int as n from evidence"))[0].n as number;

describe("over the network", () => {
  test("a file of just ten megabytes arrives", async () => {
    const answer = await send(whole(10 * MB));

    expect([answer.status, await answer.json()]).toEqual([
      201,
      { evidence: expect.objectContaining({ size: 10 * MB, mediaType: "application/pdf" }), problems: [] },
    ]);
    expect(await waiting()).toEqual([]);
  });

  test.each<[string, () => Body]>([
    ["whose length is told before", () => whole(11 * MB)],
    ["whose length nobody told", () => streamed(11 * MB)],
    ["of one byte more", () => whole(10 * MB + 1)],
  ])("a larger one, %s, is refused with the limit, and nothing stays", async (_, body) => {
    const answer = await send(body());
    const { problems } = (await answer.json()) as { problems: { code: string; message: string }[] };

    expect([answer.status, problems[0]?.code]).toEqual([413, "TOO_LARGE"]);
    expect(problems[0]?.message).toContain("10 MB");
    expect(await waiting()).toEqual([]);
  });

  test("one that breaks off leaves nothing", async () => {
    const before = await count();
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    socket.write(
      [
        "POST /files HTTP/1.1",
        "host: localhost",
        "content-type: multipart/form-data; boundary=x",
        "content-length: 5000000",
        "x-andir-upload: 1",
        `cookie: andir_session=${asOwner}`,
        "\r\n",
      ].join("\r\n"),
    );
    socket.write(whole(MB).subarray(0, 500_000));
    await until(async () => (await waiting()).length === 1);
    socket.destroy();

    await until(async () => (await waiting()).length === 0);
    expect(await count()).toBe(before);
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
