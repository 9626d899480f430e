import { useVisitor } from "../testing/visitor.ts";
import { signInOn } from "./acts.ts";

const visitor = useVisitor();

test("the team's page says that it follows what happens, once it does", async () => {
  const page = await visitor.open("/team");
  await signInOn(page, "lurah.garuda");

  await page.getByText("langsung", { exact: true }).waitFor();
});
