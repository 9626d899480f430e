import type { FastifyServerOptions } from "fastify";
import { Writable } from "node:stream";

/** Where the log goes, one JSON object a line. */
export interface LogTarget {
  readonly level: string;
  readonly stream: { write(line: string): unknown };
}

/**
 * A log is read by more people than the records are, and kept elsewhere. So errors come without the values of their
 * statement, addresses without their query, and whatever still looks like a NIP is struck out of the line.
 */
export const loggerTo = ({ level, stream }: LogTarget): NonNullable<FastifyServerOptions["logger"]> => ({
  level,
  stream: new Writable({
    decodeStrings: false,
    write(line, _encoding, done) {
      stream.write(String(line).replaceAll(NIP, "[nip]"));
      done();
    },
  }),
  hooks: {
    // A closed tab is no failure of ours; what compresses an answer reports each as one.
    logMethod(args, method) {
      const [first] = args as unknown[];
      if (!(first instanceof Error && /^premature close$/i.test(first.message))) method.apply(this, args);
    },
  },
  serializers: {
    err: (error: Error & { code?: string }) => ({
      type: error.name,
      message: error.message,
      code: error.code,
      stack: error.stack ?? "",
    }),
    req: ({ method, url }: { method: string; url: string }) => ({ method, url: url.replace(/\?.*/s, "") }),
  },
});

/** 18 digits, as people group them too; inside a longer number, or behind its point, it is none. */
const NIP = /(?<!\d\.?)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/g;
