import { type Mailbox, openMailbox } from "../../testing/mailbox.ts";
import { htmlLetter, type Letter, plainLetter } from "./mail-text.ts";
import { createMailer, type Mailer } from "./mailer.ts";

let box: Mailbox;
let mailer: Mailer;

beforeAll(async () => {
  box = await openMailbox();
  mailer = await createMailer({ smtpUrl: box.url, from: "Kinerja Andir <kinerja@example.go.id>" });
});
afterAll(async () => {
  mailer.close();
  await box.close();
});
beforeEach(() => void box.mails.splice(0));

const letter: Letter = {
  language: "id",
  greeting: "Selamat pagi,",
  lines: ["Laporan <Oktober> & lampiran", "3 laporan menunggu"],
  link: { text: "Buka", url: "https://kinerja.example.go.id/?a=1&b=2" },
  footer: "Dikirim otomatis.",
};

test("a mail arrives in plain text and in HTML, from the agency's address, marked as sent by a program", async () => {
  await mailer.send({
    to: "budi@example.go.id",
    subject: "Pemberitahuan – 2 hal",
    text: plainLetter(letter),
    html: htmlLetter(letter),
  });

  const [mail] = box.mails;
  expect(mail?.from?.value).toEqual([{ name: "Kinerja Andir", address: "kinerja@example.go.id" }]);
  expect(mail?.to).toMatchObject({ value: [{ address: "budi@example.go.id" }] });
  expect(mail?.subject).toBe("Pemberitahuan – 2 hal");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.text).toContain("- Laporan <Oktober> & lampiran\n- 3 laporan menunggu");
  expect(mail?.html).toContain('<html lang="id">');
  expect(mail?.html).toContain("Laporan &lt;Oktober&gt; &amp; lampiran");
  expect(mail?.html).toContain('href="https://kinerja.example.go.id/?a=1&amp;b=2"');
});

test("one address is one address: what looks like two reaches nobody else", async () => {
  const mail = { subject: "x", text: "x", html: "x" };

  await mailer.send({ ...mail, to: "a@example.go.id, b@example.go.id" }).catch(() => {});
  await mailer.send({ ...mail, to: "a@example.go.id\r\nBcc: c@example.go.id" }).catch(() => {});

  const reached = JSON.stringify(box.mails.map(({ to, cc, bcc }) => [to, cc, bcc]));
  expect(reached).not.toContain('"address":"b@example.go.id"');
  expect(reached).not.toContain('"address":"c@example.go.id"');
});

test("what the server refuses is told without the address, and the next mail goes out", async () => {
  box.refused.add("pindah@example.go.id");
  const mail = { subject: "x", text: "x", html: "x" };

  await expect(mailer.send({ ...mail, to: "pindah@example.go.id" })).rejects.toThrow(
    "The mail server refuses a mail (550).",
  );
  await mailer.send({ ...mail, to: "budi@example.go.id" });

  expect(box.mails).toHaveLength(1);
});

test("a server that is away is told from a mail that is refused", async () => {
  const nowhere = await createMailer({ smtpUrl: "smtp://127.0.0.1:1", from: "kinerja@example.go.id" });

  const failure = nowhere.send({ to: "budi@example.go.id", subject: "x", text: "x", html: "x" });

  await expect(failure).rejects.toMatchObject({ name: "MailNotTaken", reason: "UNREACHABLE" });
  nowhere.close();
});
