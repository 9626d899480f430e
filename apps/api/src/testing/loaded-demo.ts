import pg from "pg";
import { loadDemo, type DemoOptions } from "../demo/load-demo.ts";
import { cloneDatabase } from "./database.ts";

/** The day that the demo is counted back from in tests. */
export const DEMO_DAY = "2026-11-24";

export interface LoadedDemo {
  readonly url: string;
  readonly rows: <T>(text: string, values?: unknown[]) => Promise<T[]>;
  readonly drop: () => Promise<void>;
}

/** A database of one's own with the demo in it; without options, still empty. */
export async function demoDatabase(options?: Omit<DemoOptions, "url" | "say">): Promise<LoadedDemo> {
  const database = await cloneDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  if (options) await loadDemo({ url: database.url, seed: 1, today: DEMO_DAY, say: () => {}, ...options });
  return {
    url: database.url,
    rows: async <T>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as T[],
    drop: async () => {
      await client.end();
      await database.drop();
    },
  };
}
