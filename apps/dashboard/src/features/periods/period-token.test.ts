import { periodOfToken, periodToken } from "./period-token.ts";

test.each(["2026-10", "triwulan-3-2026", "tahun-2026"])("%s is read back as it was written", (token) => {
  const span = periodOfToken(token);

  expect(span && periodToken(span)).toBe(token);
});

test.each(["2026-13", "2026-1", "triwulan-5-2026", "tahun-26", "", null, 2026])("%p names no period", (token) => {
  expect(periodOfToken(token)).toBeNull();
});
