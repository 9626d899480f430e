import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "feedback_request" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "asked_by_key" uuid NOT NULL, "giver_key" uuid NOT NULL, "is_team_lead" boolean NOT NULL, "planned_result_key" uuid, "core_value" "public"."core_value", "period_key" uuid, "message" text, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "until" date NOT NULL, "declined_at" TIMESTAMP WITH TIME ZONE, "decline_reason" text, CONSTRAINT "PK_1add1918cccd6738f0b5502e67f" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_d68acfb34f9f058f896f845fdb" ON "feedback_request"  ("employee_key") `,
  `CREATE INDEX "IDX_bdfb5a7864a304f789dec607fb" ON "feedback_request"  ("asked_by_key") `,
  `CREATE INDEX "IDX_81a9549e2694d9a0bb5bdf13cb" ON "feedback_request"  ("giver_key") `,
  `CREATE TYPE "public"."feedback_kind" AS ENUM('APPRAISER', 'TEAM_LEAD', 'PEER', 'SUBORDINATE', 'SELF', 'SERVICE_USER')`,
  `CREATE TABLE "feedback" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "giver_key" uuid, "recorded_by_key" uuid, "kind" "public"."feedback_kind" NOT NULL, "planned_result_key" uuid, "core_value" "public"."core_value", "rating" "public"."rating", "text" text NOT NULL, "is_anonymous" boolean NOT NULL, "given_at" TIMESTAMP WITH TIME ZONE NOT NULL, "given_on" date NOT NULL, "request_key" uuid, CONSTRAINT "PK_f002b3cc710d58be6e42196faae" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_8c0e415fca2e42258b7255e18c" ON "feedback"  ("employee_key") `,
  `CREATE INDEX "IDX_f21e419466f9086a955f059ae6" ON "feedback"  ("position_key") `,
  `CREATE INDEX "IDX_8192edbcd0ce61662d2c8e8575" ON "feedback"  ("giver_key") `,
  `CREATE INDEX "IDX_f6c09247df49472a33f9a7f9bf" ON "feedback"  ("planned_result_key") `,
  `CREATE INDEX "IDX_1add1918cccd6738f0b5502e67" ON "feedback"  ("request_key") `,
  `ALTER TABLE "feedback_request" ADD CONSTRAINT "FK_d68acfb34f9f058f896f845fdbe" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback_request" ADD CONSTRAINT "FK_2c6dbabb3cd119223bb95194de5" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback_request" ADD CONSTRAINT "FK_bdfb5a7864a304f789dec607fb7" FOREIGN KEY ("asked_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback_request" ADD CONSTRAINT "FK_81a9549e2694d9a0bb5bdf13cb3" FOREIGN KEY ("giver_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback_request" ADD CONSTRAINT "FK_7f1b974e15ed03b9e979baf8b53" FOREIGN KEY ("planned_result_key") REFERENCES "planned_result"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback_request" ADD CONSTRAINT "FK_7307431817300086c091b6b8cdb" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback" ADD CONSTRAINT "FK_8c0e415fca2e42258b7255e18c2" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback" ADD CONSTRAINT "FK_f21e419466f9086a955f059ae6a" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback" ADD CONSTRAINT "FK_8192edbcd0ce61662d2c8e85753" FOREIGN KEY ("giver_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback" ADD CONSTRAINT "FK_54955163408edd79126e915f3bd" FOREIGN KEY ("recorded_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback" ADD CONSTRAINT "FK_f6c09247df49472a33f9a7f9bfc" FOREIGN KEY ("planned_result_key") REFERENCES "planned_result"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "feedback" ADD CONSTRAINT "FK_1add1918cccd6738f0b5502e67f" FOREIGN KEY ("request_key") REFERENCES "feedback_request"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const LEVELS = ["month", "quarter", "year"] as const;
const LENGTH = { month: "1 month", quarter: "3 months", year: "1 year" };

/** What was given in one month (quarter, year) on one post, with how many people gave it, once it is over. */
const level = (name: (typeof LEVELS)[number], rest: string): string => `
  groups_of_${name} as (
    select g.position_key, date_trunc('${name}', g.given_on)::date as starts_on, (date_trunc('${name}', g.given_on) + interval '${LENGTH[name]}')::date - 1 as ends_on,
      count(distinct g.giver_key) as people,
      count(distinct g.giver_key) filter (where g.kind = 'PEER') as peers,
      count(distinct g.giver_key) filter (where g.kind = 'SUBORDINATE') as subordinates
    from ${rest} g group by 1, 2, 3
  ),
  shown_by_${name} as (
    select g.key, case when (o.peers = 0 or o.peers >= rule.fewest) and (o.subordinates = 0 or o.subordinates >= rule.fewest) then g.kind end as kind,
      o.starts_on, o.ends_on
    from groups_of_${name} o
    cross join lateral (
      select greatest(3, coalesce((
        select (r.rules -> 'feedback' ->> 'anonymousFrom')::numeric from cycle_rule r
        order by (r.starts_on <= o.ends_on and (r.ends_on is null or r.ends_on >= o.ends_on)) desc,
          case when r.starts_on <= o.ends_on then r.starts_on end desc nulls last, r.starts_on, r.version desc limit 1), 3)) as fewest
    ) rule
    join ${rest} g on g.position_key = o.position_key and g.given_on between o.starts_on and o.ends_on
    where o.ends_on < today
      and (o.people >= rule.fewest or ((o.peers = 0 or o.peers >= rule.fewest) and (o.subordinates = 0 or o.subordinates >= rule.fewest)))
  ),
  left_of_${name} as (select g.* from ${rest} g where not exists (select 1 from shown_by_${name} s where s.key = g.key))`;

/**
 * The feedback without a name that may be shown of some posts on a day, and as what. As anonymousFeedback of
 * packages/domain has it: from so many people on, each kind by itself where each has enough, else both as one (kind null).
 * Of a month that is over; what was too little goes to its quarter, then to its year, in groups that never overlap. So what
 * is shown once stays as it is, and no difference of two groups, days or numbers tells what one person said.
 */
const SHOWN = `
create function shown_anonymous_feedback(posts uuid[], today date)
returns table (feedback_key uuid, kind feedback_kind, starts_on date, ends_on date)
language sql stable as $$
  with given as materialized (
    select f.key, f.position_key, f.giver_key, f.kind, f.given_on from feedback f where f.position_key = any(posts) and f.is_anonymous
  ),${level("month", "given")},${level("quarter", "left_of_month")},${level("year", "left_of_quarter")}
  ${LEVELS.map((name) => `select s.key, s.kind, s.starts_on, s.ends_on from shown_by_${name} s`).join("\n  union all ")}
$$`;

/** Feedback, requests for it, and what anonymity lets through. */
export class Feedback1764770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, SHOWN]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
