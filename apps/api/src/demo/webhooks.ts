import type pg from "pg";
import { newSecret, sealedSecret } from "../features/webhooks/webhook-secret.ts";
import type { Scope } from "../platform/scope.ts";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";

const ADMINISTRATOR = "admin";
const HOUR = 3_600_000;

interface Attempt {
  /** Minutes after it happened. */
  readonly after: number;
  readonly status: number | null;
  readonly fault: string | null;
}

const ok = (after: number): Attempt => ({ after, status: 204, fault: null });
const down = (after: number): Attempt => ({ after, status: 503, fault: "STATUS" });
const silent = (after: number): Attempt => ({ after, status: null, fault: "TIMED_OUT" });

/** How it went with the latest events: most arrived at once, two after some attempts, one was given up. */
const STORIES: readonly (readonly Attempt[])[] = [
  [ok(1)],
  [ok(1)],
  [down(1), silent(2), ok(7)],
  [ok(1)],
  [1, 2, 7, 37, 157, 457, 1057, 1897, 3097, 4537].map(down),
  [ok(1)],
  [silent(1), ok(3)],
  [ok(1)],
];

/** A receiver with its log, stopped: an installation that shows how it is done tells nobody anything. */
export async function writeWebhooks(client: pg.ClientBase, timeline: Timeline, seed: number): Promise<void> {
  const random = randomOf(seed, "webhooks");
  const now = Date.parse(`${timeline.today}T00:00:00Z`);
  const { rows: makers } = await client.query<{ key: string; secret: string }>(
    `select a.key, agency.secret from account a cross join agency where a.identifier = $1`,
    [ADMINISTRATOR],
  );
  const [maker] = makers;
  if (!maker) return;
  const { rows: reports } = await client.query<{ key: string; at: Date }>(
    `select r.key, r.verified_at as at from performance_report r where r.verified_at < $1 order by r.verified_at desc, r.key limit $2`,
    [new Date(now - 96 * HOUR), STORIES.length],
  );
  const key = random.key(now - 30 * 24 * HOUR);
  await client.query(
    `insert into webhook_endpoint (key, name, purpose, url, events, tells_people, status, secret, created_at, created_by_key, last_delivered_at)
     values ($1, 'Dasbor pimpinan (contoh)', 'Menampilkan jumlah laporan yang sudah diverifikasi', 'https://dasbor.contoh.invalid/kinerja',
       array['REPORT_VERIFIED'], false, 'PAUSED', $2, $3, $4, $5)`,
    [
      key,
      sealedSecret({ secret: Buffer.from(maker.secret, "base64") } as Scope, key, newSecret()),
      new Date(now - 30 * 24 * HOUR),
      maker.key,
      new Date(now - 95 * HOUR),
    ],
  );
  for (const [at, attempts] of STORIES.entries()) {
    const report = reports[at];
    if (!report) return;
    const happened = report.at.getTime();
    const last = attempts.at(-1)!;
    await client.query(
      `insert into webhook_delivery (key, endpoint_key, event, record_type, record_key, occurred_at, created_at, status, attempts, failures, settled_at)
       values ($1, $2, 'report.verified', 'PerformanceReport', $3, $4, $5, $6, $7, $8, $9)`,
      [
        random.key(happened),
        key,
        report.key,
        report.at,
        new Date(happened + 20_000),
        last.fault === null ? "DELIVERED" : "FAILED",
        JSON.stringify(
          attempts.map(({ after, status, fault }) => ({
            at: new Date(happened + after * 60_000).toISOString(),
            milliseconds: fault === "TIMED_OUT" ? 15_000 : random.int(40, 320),
            status,
            fault,
          })),
        ),
        last.fault === null ? 0 : attempts.length,
        new Date(happened + last.after * 60_000),
      ],
    );
  }
}
