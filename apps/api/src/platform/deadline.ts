import pg from "pg";
import { AppError } from "./errors.ts";

interface Statement {
  name?: string | undefined;
  text: string;
  values: unknown[];
}
interface Connection {
  query(statement: Statement): Promise<{ rows: unknown[] }>;
  readonly processID?: number | null;
}
type Around = <R>(connection: Connection, run: () => Promise<R>) => Promise<R>;

interface PooledConnection extends Connection {
  release(destroy?: boolean): void;
}

/**
 * The time that one request has. When it is over, whatever statement still runs is cancelled in PostgreSQL itself, and no
 * further one begins.
 *
 * Not `statement_timeout`: it would be one number for all roles, for one statement of a request and not for their sum, or
 * cost a statement before each. Not `query_timeout` of the driver: it only stops listening, and PostgreSQL works on. A
 * connection that was cancelled is thrown away, or kept until the cancellation is done, so that none meets another request.
 */
export class Deadline {
  private over = false;
  private ended = false;
  private readonly running = new Set<Connection>();
  private readonly timer: NodeJS.Timeout;
  private readonly interrupts = new Set<() => void>();
  private readonly waiting = new Set<(error: AppError) => void>();
  private repeat: NodeJS.Timeout | undefined;
  private reason: AppError | undefined;
  private cancelling: Promise<void> = Promise.resolve();

  constructor(private readonly seconds: number) {
    this.timer = setTimeout(() => this.expire(), seconds * 1000);
    this.timer.unref();
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Nobody waits for the answer any more. */
  abandon(): void {
    if (this.over || this.ended) return;
    clearTimeout(this.timer);
    this.expire();
  }

  /** The answer is on its way. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    clearInterval(this.repeat);
  }

  /** Before its time, because nobody waits any more: as if it were over. */
  stop(reason: AppError): void {
    if (this.over) return;
    this.reason = reason;
    clearTimeout(this.timer);
    this.expire();
  }

  get error(): AppError {
    if (this.reason) return this.reason;
    return new AppError(
      "TIMEOUT",
      `This took longer than ${this.seconds} seconds and was stopped. Ask for less at once, or narrow the filter.`,
    );
  }

  /** `around` prepares a connection of the pool for the statement; that of a transaction is as it is. */
  async query(sql: Connection, statement: Statement, around: Around = (_, run) => run()): Promise<{ rows: unknown[] }> {
    if (this.over) throw this.error;
    if (!(sql instanceof pg.Pool)) return this.run(sql, statement);
    const connection = (await this.orOver(sql.connect())) as unknown as PooledConnection;
    try {
      return await around(connection, () => this.run(connection, statement));
    } finally {
      connection.release(this.over);
    }
  }

  /** Work that is no statement of PostgreSQL's, and how it is stopped. */
  async interrupting<T>(interrupt: () => void, work: () => Promise<T>): Promise<T> {
    if (this.over) throw this.error;
    this.interrupts.add(interrupt);
    try {
      return await work();
    } catch (error) {
      throw this.over ? this.error : error;
    } finally {
      this.interrupts.delete(interrupt);
    }
  }

  /** A transaction's own connection: entities write through it without asking here. Too late is rolled back. */
  async during<T>(connection: unknown, work: () => Promise<T>): Promise<T> {
    this.running.add(connection as Connection);
    const outcome = await work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    this.running.delete(connection as Connection);
    if (this.over) {
      await this.cancelling;
      throw this.error;
    }
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  }

  private async run(connection: Connection, statement: Statement): Promise<{ rows: unknown[] }> {
    const within = this.running.has(connection);
    this.running.add(connection);
    try {
      return await connection.query(statement);
    } catch (error) {
      throw this.over ? this.error : error;
    } finally {
      if (!within) this.running.delete(connection);
    }
  }

  /** A wait for a free connection ends too; the connection that then comes too late goes back. */
  private orOver<C extends { release(): void }>(connecting: Promise<C>): Promise<C> {
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      connecting.then(
        (connection) => {
          if (!this.waiting.delete(reject)) connection.release();
          else resolve(connection);
        },
        (error: Error) => {
          this.waiting.delete(reject);
          reject(error);
        },
      );
    });
  }

  private expire(): void {
    this.over = true;
    for (const reject of this.waiting) reject(this.error);
    this.waiting.clear();
    for (const interrupt of this.interrupts) interrupt();
    // What fails is tried again.
    const cancel = () => void (this.cancelling = this.cancelling.then(() => this.cancel()).catch(() => {}));
    cancel();
    this.repeat = setInterval(cancel, 1000);
    this.repeat.unref();
  }

  /** On a connection of its own: all those of the pool may be what is waited for. */
  private async cancel(): Promise<void> {
    const [one] = this.running;
    if (!one) return;
    const { connectionParameters } = one as unknown as { connectionParameters: pg.ClientConfig };
    // The driver hides both from a copy.
    const { password, ssl } = connectionParameters;
    const client = new pg.Client({ ...connectionParameters, password, ssl } as pg.ClientConfig);
    client.on("error", () => {});
    await client.connect();
    try {
      const still = [...this.running].map((connection) => connection.processID ?? 0);
      await client.query("select pg_cancel_backend(pid) from unnest($1::int[]) pid", [still]);
    } finally {
      await client.end();
    }
  }
}
