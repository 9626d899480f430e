/** One mail to one person, in words for both kinds of reader. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Why a mail was not taken, without the address that the server repeats in its answer. */
export class MailNotTaken extends Error {
  constructor(
    /** This mail never, this mail later, or the server takes none at all. */
    readonly reason: "REFUSED" | "LATER" | "UNREACHABLE",
    detail: string,
  ) {
    super(`The mail server ${SAYS[reason]} (${detail}).`);
    this.name = "MailNotTaken";
  }
}

const SAYS = {
  REFUSED: "refuses a mail",
  LATER: "takes a mail later",
  UNREACHABLE: "cannot be reached or does not let us in",
} as const;

function notTaken(error: unknown): MailNotTaken {
  const { code = "", responseCode = 0 } = error as { code?: string; responseCode?: number };
  const isAboutMail = code === "EENVELOPE" || code === "EMESSAGE";
  if (isAboutMail && responseCode >= 400 && responseCode < 500) return new MailNotTaken("LATER", `${responseCode}`);
  return isAboutMail
    ? new MailNotTaken("REFUSED", responseCode > 0 ? `${responseCode}` : code)
    : new MailNotTaken("UNREACHABLE", responseCode > 0 ? `${code} ${responseCode}` : code);
}

export interface Mailer {
  /** Rejects with MailNotTaken. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export interface MailServer {
  readonly smtpUrl: string;
  readonly from: string;
}

const SECONDS = 1_000;

/** A few connections that stay open while there is something to send. */
export async function createMailer({ smtpUrl, from }: MailServer): Promise<Mailer> {
  // Only those who send mail wait for it to load.
  const { createTransport } = await import("nodemailer");
  const { host, port, ...options } = smtpOptions(smtpUrl);
  const transport = createTransport({
    ...options,
    host,
    port,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html }) {
      // As an object, so that no address is read as a list of them.
      const recipient = { name: "", address: to };
      const headers = { "Auto-Submitted": "auto-generated" };
      try {
        await transport.sendMail({ from, to: recipient, subject, text, html, headers });
      } catch (error) {
        throw notTaken(error);
      }
    },
    close: () => transport.close(),
  };
}

function smtpOptions(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password goes over TLS, or not at all.
    requireTLS: !secure && user !== "",
    ...(user !== "" && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}
