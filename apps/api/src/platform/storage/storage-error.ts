/** The place where files are kept does not do its part: nothing that who asks could mend. */
export class StorageError extends Error {
  override readonly name = "StorageError";

  constructor(doing: string, cause: unknown) {
    super(`${doing}: ${reasonOf(cause)}`, { cause });
  }
}

/** The library wraps what the disk or the service said, which alone tells what is wrong. */
export function reasonOf(error: unknown): string {
  const { cause = error } = Object(error) as { cause?: unknown };
  const { message, name } = Object(cause) as Partial<Error>;
  return (message || name || String(cause)).replace(/\.$/, "");
}
