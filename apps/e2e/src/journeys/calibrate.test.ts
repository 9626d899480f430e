import { barriers } from "../testing/accessibility.ts";
import { ask, signIn } from "../testing/graphql.ts";
import { productUrl, useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

interface Found {
  team: {
    period: { id: string };
    members: {
      employee: { name: string };
      position: { id: string };
      assessment: { status: string; workResult: string | null; behaviour: string | null } | null;
    }[];
  };
}

test("the head above proposes other ratings for a draft, the appraiser answers, and both reasons stay", async () => {
  const { team } = await ask<Found>(
    productUrl(),
    await signIn(productUrl(), "lurah.garuda"),
    "{ team { period { id } members { employee { name } position { id } assessment { status workResult behaviour } } } }",
  );
  const draft = team.members.find(
    ({ assessment }) => assessment?.status === "DRAFT" && assessment.workResult && assessment.behaviour,
  );
  if (!draft) throw new Error("There is no complete draft in the kelurahan.");
  const { name } = draft.employee;
  const other = draft.assessment?.behaviour === "ABOVE" ? "Sesuai ekspektasi" : "Di atas ekspektasi";

  const head = await visitor.open("/penilaian/kalibrasi");
  await signInOn(head, "camat");
  await head.getByRole("link", { name, exact: true }).click();
  const form = head.getByRole("form", { name: "Usulkan rating lain" });
  await form.waitFor();
  expect(await barriers(head)).toEqual([]);
  await form.getByRole("button", { name: "Kirim usulan" }).click();
  await form.getByRole("alert").getByRole("link", { name: "Tulis alasan usulan" }).waitFor();
  await form.getByRole("radiogroup", { name: "Perilaku kerja" }).getByRole("radio", { name: other }).check();
  await form.getByLabel("Alasan").fill("Setara dengan rekan di kelurahan lain.");
  await form.getByRole("button", { name: "Kirim usulan" }).click();
  await head.getByText(/^Usulan terkirim/).waitFor();
  await head.getByRole("link", { name: `${name}, usulan menunggu jawaban` }).waitFor();

  const appraiser = await visitor.open("/penilaian");
  await signInOn(appraiser, "lurah.garuda");
  await appraiser.getByRole("row").filter({ hasText: name }).getByText("Menunggu jawaban kalibrasi").waitFor();
  await appraiser.getByRole("link", { name }).click();
  const proposal = appraiser.getByRole("region", { name: "Kalibrasi" });
  await proposal.getByText("Setara dengan rekan di kelurahan lain.").waitFor();
  expect(await barriers(appraiser)).toEqual([]);
  await proposal.getByLabel("Alasan jawaban Anda").fill("Umpan balik warga mendukung rating semula.");
  await proposal.getByRole("button", { name: "Pertahankan rating saya" }).click();

  await proposal.getByRole("heading", { name: "Rating semula dipertahankan" }).waitFor();
  for (const words of ["Semula", "Usulan", "Hasil"])
    await proposal.getByRole("rowheader", { name: words, exact: true }).waitFor();
  await proposal.getByText("Umpan balik warga mendukung rating semula.").waitFor();
});
