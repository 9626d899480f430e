/** One mail to one person, in words for both kinds of reader. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  /** Rejects when the server does not take it. */
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
      await transport.sendMail({
        from,
        // As an object, so that no address is read as a list of them.
        to: { name: "", address: to },
        subject,
        text,
        html,
        headers: { "Auto-Submitted": "auto-generated" },
      });
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
