/** The place where files are kept does not do its part: nothing that who asks could mend. */
export class StorageError extends Error {
  override readonly name = "StorageError";

  constructor(doing: string, cause: unknown) {
    super(`${doing}: ${reasonOf(cause)}`, { cause });
  }
}

/** The library wraps what the disk or the service said, which alone tells what is wrong. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.message || cause.name).replace(/\.$/, "") : String(cause);
}
