export type ErrorCode =
  "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "BAD_USER_INPUT" | "TIMEOUT" | "IDEMPOTENCY_KEY_REUSED";

/** A failure that we name on purpose: its message and code may leave the house. */
export class AppError extends Error {
  override readonly name = "AppError";

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const badInput = (message: string) => new AppError("BAD_USER_INPUT", message);

/** A row that must be there: missing and out of the actor's sight read the same. */
export const required = <T>(row: Promise<T | null | undefined>): Promise<T> => row.then(present);

export function present<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError("NOT_FOUND", "Not found.");
  return row;
}
