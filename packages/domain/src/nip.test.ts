import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import { formatNip, makeNip, parseNip } from "./nip.ts";

describe("a NIP", () => {
  test("of a civil servant tells birth date, month of appointment, sex and sequence", () => {
    expect(parseNip("198503122010011004")).toEqual({
      ok: true,
      nip: "198503122010011004",
      kind: "CIVIL_SERVANT",
      bornOn: "1985-03-12",
      sex: "MALE",
      sequence: 4,
      appointed: { year: 2010, month: 1 },
      contractCode: null,
      warnings: [],
    });
  });

  test("of a contract employee has a code in place of the month", () => {
    expect(parseNip("199007042023212017")).toEqual({
      ok: true,
      nip: "199007042023212017",
      kind: "CONTRACT",
      bornOn: "1990-07-04",
      sex: "FEMALE",
      sequence: 17,
      appointed: { year: 2023, month: null },
      contractCode: 21,
      warnings: [],
    });
  });

  test.each([
    "19850312 201001 1 004",
    "1985.0312.2010.01.1.004",
    "  198503122010011004\n",
    "19850312\u00a0201001 1 004",
  ])("is read with spaces and dots: %j", (text) => {
    expect(parseNip(text)).toMatchObject({ ok: true, nip: "198503122010011004" });
  });

  test.each([
    ["", "LENGTH"],
    [" . ", "LENGTH"],
    ["19850312201001100", "LENGTH"],
    ["1985031220100110041", "LENGTH"],
    ["19850312201001100X", "NOT_DIGITS"],
    ["1985-0312-201001-1-004", "NOT_DIGITS"],
    ["NIP", "NOT_DIGITS"],
    ["١٩٨٥٠٣١٢٢٠١٠٠١١٠٠٤", "NOT_DIGITS"],
  ])("%j is refused: %s", (text, error) => {
    expect(parseNip(text)).toEqual({ ok: false, error });
  });

  const months = Array.from({ length: 100 }, (_, code) => {
    const expected =
      code >= 1 && code <= 12
        ? { kind: "CIVIL_SERVANT", appointed: { year: 2010, month: code }, contractCode: null, warnings: [] }
        : code >= 21
          ? { kind: "CONTRACT", appointed: { year: 2010, month: null }, contractCode: code, warnings: [] }
          : {
              kind: "CIVIL_SERVANT",
              appointed: { year: 2010, month: null },
              contractCode: null,
              warnings: ["APPOINTMENT"],
            };
    return [String(code).padStart(2, "0"), expected] as const;
  });
  test.each(months)("with %s in place of the month is read as what it is", (code, expected) => {
    expect(parseNip(`198503122010${code}1004`)).toMatchObject({ ok: true, ...expected });
  });

  test.each([
    ["0", null, ["SEX"]],
    ["1", "MALE", []],
    ["2", "FEMALE", []],
    ["3", null, ["SEX"]],
    ["4", null, ["SEX"]],
    ["5", null, ["SEX"]],
    ["6", null, ["SEX"]],
    ["7", null, ["SEX"]],
    ["8", null, ["SEX"]],
    ["9", null, ["SEX"]],
  ])("with %s for the sex is %s, with warnings %j", (digit, sex, warnings) => {
    expect(parseNip(`19850312201001${digit}004`)).toMatchObject({ ok: true, sex, warnings });
  });

  test.each(["19850230", "19851301", "19850000", "00000000"])("born on %s warns and guesses no date", (birth) => {
    expect(parseNip(`${birth}2010011004`)).toMatchObject({ ok: true, bornOn: null, warnings: ["BIRTH_DATE"] });
  });

  test.each([
    ["1984", ["APPOINTED_BEFORE_BIRTH"]],
    ["1985", ["APPOINTED_BEFORE_BIRTH"]],
    ["1986", []],
  ])("of one born in 1985 and appointed in %s has warnings %j", (year, warnings) => {
    expect(parseNip(`19850312${year}011004`)).toMatchObject({ ok: true, warnings });
  });

  test("with several faults warns of each", () => {
    expect(parseNip("198502302010150000")).toMatchObject({ warnings: ["BIRTH_DATE", "APPOINTMENT", "SEX"] });
  });

  test("any 18 digits are accepted, with or without warnings", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{18}$/), (digits) => {
        expect(parseNip(digits)).toMatchObject({ ok: true, nip: digits });
        expect(parseNip(formatNip(digits))).toEqual(parseNip(digits));
      }),
    );
  });
});

describe("a printed NIP", () => {
  test.each(["198503122010011004", "1985.0312.201001.1.004", "19850312 201001 1 004"])("%s stands in groups", (nip) => {
    expect(formatNip(nip)).toBe("19850312 201001 1 004");
  });

  test.each(["", "12345", "tidak ada"])("%j, which is none, stays as it was", (text) => {
    expect(formatNip(text)).toBe(text);
  });
});

describe("a NIP that is made", () => {
  const parts = { bornOn: "1985-03-12", appointedYear: 2010, appointedMonth: 1, sex: "MALE", sequence: 4 } as const;

  test("is that of its parts", () => {
    expect(makeNip(parts)).toBe("198503122010011004");
    expect(makeNip({ bornOn: "1990-07-04", appointedYear: 2023, contractCode: 21, sex: "FEMALE", sequence: 17 })).toBe(
      "199007042023212017",
    );
  });

  test.each([
    { bornOn: "1985-02-30" },
    { appointedYear: 20100 },
    { appointedMonth: 0 },
    { appointedMonth: 13 },
    { contractCode: 20 },
    { contractCode: 100 },
    { sequence: -1 },
    { sequence: 1000 },
    { sequence: 1.5 },
  ])("is refused for parts that do not fit: %j", (fault) => {
    expect(() => makeNip({ ...parts, ...fault })).toThrow(RangeError);
  });

  test("is read back as its parts, without a warning", () => {
    const appointment = fc.oneof(
      fc.record({ appointedMonth: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ contractCode: fc.integer({ min: 21, max: 99 }) }),
    );
    const person = fc.record({
      bornOn: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1950-01-01", days)),
      appointedYear: fc.integer({ min: 2005, max: 2100 }),
      sex: fc.constantFrom("MALE" as const, "FEMALE" as const),
      sequence: fc.integer({ min: 0, max: 999 }),
    });

    fc.assert(
      fc.property(person, appointment, ({ appointedYear, ...rest }, code) => {
        const parsed = parseNip(makeNip({ appointedYear, ...rest, ...code }));

        expect(parsed).toMatchObject({
          ...rest,
          kind: "contractCode" in code ? "CONTRACT" : "CIVIL_SERVANT",
          appointed: { year: appointedYear, month: "appointedMonth" in code ? code.appointedMonth : null },
          contractCode: "contractCode" in code ? code.contractCode : null,
          warnings: [],
        });
      }),
    );
  });
});
