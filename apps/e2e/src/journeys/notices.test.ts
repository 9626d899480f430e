import { barriers } from "../testing/accessibility.ts";
import { ask, signIn, type Session } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { sideways, signInOn } from "./acts.ts";

const visitor = useVisitor();

interface Told {
  viewer: { unreadNoticeCount: number; notices: { nodes: { kind: string; readAt: string | null }[] } };
}
const TOLD = "{ viewer { unreadNoticeCount notices(first: 50) { nodes { kind readAt } } } }";

/** What happens is told within a minute. */
async function untilTold(session: Session, kind: string): Promise<Told["viewer"]> {
  const end = Date.now() + 100_000;
  for (;;) {
    const { viewer } = await ask<Told>(productUrl(), session, TOLD);
    if (viewer.notices.nodes.some((notice) => notice.kind === kind && notice.readAt === null)) return viewer;
    if (Date.now() > end) throw new Error(`Nobody was told ${kind}.`);
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

test("one reads what one was told, one by one and all at once, and chooses what comes by mail", async () => {
  const reader = await signIn(productUrl(), "lurah.ciroyom");
  const { viewer } = await ask<{ viewer: { employee: { id: string } } }>(
    productUrl(),
    reader,
    "{ viewer { employee { id } } }",
  );
  const until = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
  await ask(
    productUrl(),
    await signIn(productUrl(), "kepala.pkm.garuda"),
    `mutation { requestFeedback(input: { to: [{ employeeId: "${viewer.employee.id}" }], until: "${until}" }) { problems { message } } }`,
  );
  const { unreadNoticeCount } = await untilTold(reader, "FEEDBACK_REQUESTED");

  const page = await visitor.open("/");
  await signInOn(page, "lurah.ciroyom");
  await page.getByRole("link", { name: `Pemberitahuan, ${unreadNoticeCount} belum dibaca` }).click();
  await page.waitForURL(/\/pemberitahuan/);
  const told = page.getByRole("listitem").filter({ hasText: "Anda diminta memberi umpan balik" }).first();
  await told.waitFor();
  expect(await barriers(page)).toEqual([]);

  await told.getByRole("button", { name: /^Tandai dibaca/ }).click();
  await told.getByRole("button", { name: /^Tandai dibaca/ }).waitFor({ state: "detached" });
  // Others are told of things in these seconds as well: the bell says what the server does.
  const { viewer: now } = await ask<{ viewer: { unreadNoticeCount: number } }>(
    productUrl(),
    reader,
    "{ viewer { unreadNoticeCount } }",
  );
  const left = now.unreadNoticeCount;
  await page
    .getByRole("link", { name: left > 0 ? `Pemberitahuan, ${left} belum dibaca` : "Pemberitahuan", exact: true })
    .waitFor();

  if (left > 0) {
    await page.getByRole("button", { name: "Tandai semua dibaca" }).click();
    await page.getByText("Semua pemberitahuan ditandai dibaca.").waitFor();
  }
  await page.getByText("Semua sudah Anda baca").waitFor();
  await page.getByRole("button", { name: "Belum dibaca" }).click();
  await page.waitForURL(/show=new/);
  await page.getByText("Tidak ada yang belum Anda baca.").waitFor();
  expect(await barriers(page)).toEqual([]);

  const byMail = page.getByLabel("Anda diminta memberi umpan balik");
  await byMail.uncheck();
  await page.waitForLoadState("networkidle");
  await page.reload();
  await page.getByText("Tidak ada yang belum Anda baca.").waitFor();
  expect(await byMail.isChecked()).toBe(false);
  await byMail.check();

  for (const width of [320, 390, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect([width, await sideways(page)]).toEqual([width, 0]);
  }
});

test("without a network the choice is not lost silently", async () => {
  const page = await visitor.open("/pemberitahuan");
  await signInOn(page, "kepala.pkm.garuda");
  const byMail = page.getByLabel("SKP diubah");
  await byMail.waitFor();
  await page.context().setOffline(true);
  await byMail.uncheck({ force: true, noWaitAfter: true }).catch(() => {});

  await page.getByRole("alert").getByText("Pilihan belum tersimpan").waitFor();
  expect(await byMail.isChecked()).toBe(true);
});
