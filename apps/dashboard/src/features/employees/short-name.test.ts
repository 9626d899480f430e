import { shortName } from "./short-name.ts";

it.each([
  ["Siti Nurhayati", "Siti N."],
  ["dr. Siti Nurhayati, M.Kes.", "Siti N."],
  ["Dr. Ir. Bima Sumantri, S.IP., M.Si.", "Bima S."],
  ["Sukarna", "Sukarna"],
])("%s is %s where there is little room", (name, short) => {
  expect(shortName(name)).toBe(short);
});
