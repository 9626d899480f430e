import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { send, SendError, type Sending } from "./send.ts";

let server: Server;
let port: number;
let heard: { headers: Record<string, unknown>; body: string }[];
let answer: RequestListener;

beforeEach(async () => {
  heard = [];
  answer = (_request, response) => void response.writeHead(204).end();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const to = (host: string, more: Partial<Sending> = {}) =>
  send({
    url: new URL(`http://${host}:${port}/masuk`),
    headers: { a: "b" },
    body: "{}",
    isInternal: true,
    timeoutMs: 2_000,
    ...more,
  });
const faultOf = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => (error instanceof SendError ? error.fault : String(error)),
  );

test("what is sent arrives, and the answer's status comes back", async () => {
  answer = (_request, response) => void response.writeHead(503, { "retry-after": "120" }).end("x".repeat(1_000_000));

  expect(await to("localhost", { body: `{"kata":"é"}` })).toEqual({ status: 503, retryAfter: "120" });
  expect(heard[0]?.body).toBe(`{"kata":"é"}`);
  expect(heard[0]?.headers).toMatchObject({ a: "b", "content-length": "13" });
});

test.each(["localhost", "127.0.0.1", "[::1]", "0x7f000001", "2130706433", "127.1"])(
  "without leave, %s is not reached however it is written",
  async (host) => {
    expect(await faultOf(to(host, { isInternal: false }))).toBe("ADDRESS_REFUSED");
    expect(heard).toEqual([]);
  },
);

test("a redirect is an answer, and nobody goes there", async () => {
  answer = (_request, response) => void response.writeHead(302, { location: `http://127.0.0.1:${port}/rahasia` }).end();

  expect(await to("localhost")).toEqual({ status: 302, retryAfter: null });
  expect(heard).toHaveLength(1);
});

test("what does not answer is not waited for, and one that goes away or has no name is told apart", async () => {
  answer = () => {};
  expect(await faultOf(to("localhost", { timeoutMs: 100 }))).toBe("TIMED_OUT");
  answer = (request) => void request.socket.destroy();
  expect(await faultOf(to("localhost"))).toBe("CONNECTION");
  expect(await faultOf(to("tidak-ada.invalid"))).toBe("UNKNOWN_HOST");
});

test("who stops waits for nothing", async () => {
  answer = () => {};
  expect(await faultOf(to("localhost", { signal: AbortSignal.timeout(100) }))).toBe("CONNECTION");
  expect(await faultOf(to("localhost", { signal: AbortSignal.abort() }))).toBe("CONNECTION");
});

test("plain text where TLS is spoken is a fault of TLS", async () => {
  expect(await faultOf(to("localhost", { url: new URL(`https://localhost:${port}/`) }))).toBe("TLS");
});
