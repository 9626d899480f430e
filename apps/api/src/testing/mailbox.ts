import { type ParsedMail, simpleParser } from "mailparser";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";

/** A real mail server that keeps what it is sent. */
export interface Mailbox {
  readonly url: string;
  readonly mails: ParsedMail[];
  /** Addresses that it does not take mail for. */
  readonly refused: Set<string>;
  readonly close: () => Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const refused = new Set<string>();
  async function keep(stream: SMTPServerDataStream, done: (error?: Error | null) => void): Promise<void> {
    mails.push(await simpleParser(stream));
    done();
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? new Error("No such mailbox") : null),
    onData: (stream, _session, done) => void keep(stream, done),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refused,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
