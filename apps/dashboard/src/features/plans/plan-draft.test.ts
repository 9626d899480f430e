import { draftOf, inputOf, newResult, ordered, targetOf, withIds, withoutLost, type PlanAsRead } from "./plan-draft.ts";

const plan: PlanAsRead = {
  form: "QUANTITATIVE",
  results: [
    {
      id: "r1",
      kind: "MAIN",
      title: "Layanan selesai tepat waktu",
      perspective: null,
      belonging: "ORGANISATION",
      isLinked: true,
      parent: null,
      indicators: [
        {
          id: "i1",
          aspect: "QUANTITY",
          text: "Keluarga dilayani",
          target: 12.5,
          unitOfMeasure: "keluarga",
          pattern: "CUMULATIVE",
          direction: "HIGHER_IS_BETTER",
          measuredMonths: null,
        },
      ],
    },
  ],
  expectations: [{ value: "LOYAL", expectation: null }],
  resources: ["Satu komputer", "Jaringan"],
  accountability: [],
  consequences: [],
};

test.each([
  ["", null],
  ["120", 120],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["1.250", 1250],
  ["1.250,5", 1250.5],
  [" 1 250 ", 1250],
  ["dua belas", Number.NaN],
  ["-3", Number.NaN],
])("a target typed as %p is %p", (typed, target) => {
  expect(targetOf(typed)).toBe(target);
});

test("a plan that is read and sent back unchanged says the same, and leaves a link alone that its owner does not see", () => {
  const input = inputOf(draftOf(plan));

  expect(input).toMatchObject({
    form: "QUANTITATIVE",
    resources: ["Satu komputer", "Jaringan"],
    results: [{ id: "r1", title: "Layanan selesai tepat waktu", indicators: [{ id: "i1", target: 12.5 }] }],
  });
  expect(Object.keys(input.results[0] ?? {})).not.toContain("parentResultId");
});

test("what was typed while it was saved stays, and what is new gets its id", () => {
  const sent = { ...draftOf(plan), results: [...draftOf(plan).results, newResult("ADDITIONAL")] };
  const typed = { ...sent, results: sent.results.map((result) => ({ ...result, title: `${result.title}!` })) };

  const after = withIds(typed, sent, [
    { id: "r1", indicators: [{ id: "i1" }] },
    { id: "r2", indicators: [{ id: "i2" }] },
  ]);

  expect(after.results.map(({ id, title, indicators }) => [id, title, indicators[0]?.id])).toEqual([
    ["r1", "Layanan selesai tepat waktu!", "i1"],
    ["r2", "!", "i2"],
  ]);
});

test("what somebody else has taken out is put back as new", () => {
  const draft = draftOf(plan);

  expect(withoutLost(draft, { ...plan, results: [] }).results.map(({ id }) => id)).toEqual([null]);
  expect(withoutLost(draft, plan)).toEqual(draft);
});

test("main results stand before additional ones, as on the form", () => {
  const [a, b] = [newResult("ADDITIONAL"), newResult("MAIN")];

  expect(ordered([a, b]).map(({ ref }) => ref)).toEqual([b.ref, a.ref]);
});
