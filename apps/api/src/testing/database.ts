import { randomBytes } from "node:crypto";
import pg from "pg";

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** The migrated, empty database that all suites share: for tests whose transaction is rolled back. */
export function sharedDatabaseUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) throw new Error("TEST_DATABASE_URL is not set: run these tests through jest's configuration.");
  return url;
}

/** A database of one's own, for what a rolled-back transaction cannot show: NOTIFY, COPY, races, jobs. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `clone_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template template`);
  return { url: named(name), drop: () => onServer(`drop database ${name} with (force)`) };
}

/** Not even a schema in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name}`);
  return { url: named(name), drop: () => onServer(`drop database ${name} with (force)`) };
}

function named(name: string): string {
  const url = new URL(sharedDatabaseUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Not on the template: PostgreSQL copies only a database that no one is connected to. */
async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: named("postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
