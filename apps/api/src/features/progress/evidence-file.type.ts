import type { FastifyReply, FastifyRequest } from "fastify";
import type { LimitOptions } from "../../platform/limits/limits.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** What the routes of files are given. */
export interface FileRouteSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly storage: Storage;
  readonly publicUrl: string;
  readonly limited: Pick<LimitOptions, "points" | "exempt">;
}
