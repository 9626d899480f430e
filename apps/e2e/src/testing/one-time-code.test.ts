import { oneTimeCode } from "./one-time-code.ts";

// RFC 6238, appendix B, SHA-1, its last six digits.
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [20000000000, "353130"],
])("at second %d the code is %s", (second, code) => {
  expect(oneTimeCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", second * 1000)).toBe(code);
});
