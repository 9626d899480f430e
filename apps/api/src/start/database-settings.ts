import { totalmem } from "node:os";

const MB = 1024 * 1024;

/**
 * How our own PostgreSQL differs from its defaults, which are for machines of long ago: a table of half a million rows that does not fit into its
 * memory is copied from the system's at every question.
 */
export function databaseSettings(memory = totalmem()): Record<string, string> {
  const shared = Math.min(Math.max(Math.floor(memory / MB / 8), 128), 1024);
  return { shared_buffers: `${shared}MB` };
}
