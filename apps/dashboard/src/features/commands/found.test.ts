import type { Command } from "./command.ts";
import { found } from "./found.ts";

const commands: Command[] = ["Tim", "Penilaian", "Unit kerja", "Kerja saya", "Pemberitahuan", "Akun pengguna"].map(
  (label) => ({ id: label, label, icon: "right", does: () => {} }),
);
const labels = (typed: string) => found(typed, commands).map(({ label }) => label);

it("finds by the beginning, the middle and the letters in their order", () => {
  expect(labels("penil")[0]).toBe("Penilaian");
  expect(labels("kerja")).toEqual(expect.arrayContaining(["Unit kerja", "Kerja saya"]));
  expect(labels("pmbrthn")).toEqual(["Pemberitahuan"]);
});

it("finds nothing by letters that are in none, and all while nothing is typed", () => {
  expect(labels("zzz")).toEqual([]);
  expect(labels("")).toHaveLength(commands.length);
});
