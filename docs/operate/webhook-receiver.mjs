// A receiver of webhooks without dependencies (Node 20 or newer): WEBHOOK_SECRET=whsec_... node webhook-receiver.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const FIVE_MINUTES = 5 * 60;

/** True for a message that was signed with the secret no more than five minutes ago. `body` is what came, byte for byte. */
export function verify({ headers, body, secret, now = Date.now() / 1_000 }) {
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures } = headers;
  if (!id || !signatures || !(Math.abs(now - Number(timestamp)) <= FIVE_MINUTES)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const wanted = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  // More than one while a secret is being changed: any of them will do.
  return signatures.split(" ").some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ""), "base64");
    return one.startsWith("v1,") && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

const seen = new Set(); // in earnest: a table with a unique column

async function receive(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  if (!verify({ headers: request.headers, body, secret: process.env.WEBHOOK_SECRET ?? "" }))
    return response.writeHead(401).end();
  // The same message may come twice: its id says so. Answer first and work later, within 15 seconds.
  if (!seen.has(request.headers["webhook-id"])) console.log(JSON.parse(body));
  seen.add(request.headers["webhook-id"]);
  return response.writeHead(204).end();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  createServer((request, response) => void receive(request, response)).listen(Number(process.env.PORT ?? 8080));
