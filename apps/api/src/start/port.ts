import { createServer } from "node:net";
import { OperatorError } from "../platform/operator-error.ts";

/** Asked before anything else is started: the answer should not take a database's start. */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    throw cannotListen(host, port, error);
  } finally {
    probe.close();
  }
}

export function cannotListen(host: string, port: number, cause: unknown): unknown {
  const say = (text: string) => new OperatorError(text, { cause });
  switch ((cause as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return say(
        `Port ${port} is in use by another program: stop that one, or choose another port with PORT=${port === 65_535 ? 4001 : port + 1}.`,
      );
    case "EACCES":
      return say(`Port ${port} is reserved for the system's own programs: choose one from 1024, such as PORT=4001.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return say(`HOST=${host} is no address of this machine: use one that is, such as HOST=127.0.0.1.`);
    default:
      return cause;
  }
}
