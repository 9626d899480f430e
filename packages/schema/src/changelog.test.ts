import { changelogOf, withRelease } from "./changelog.ts";
import { changesBetween } from "./changes.ts";
import { currentSchema, releasedSchema, textOf, today } from "./contract.ts";
import { deprecationsOf } from "./deprecation.ts";

const kept = "# Changes\n\nHow to read it.\n\n## 2026-11-26\n\nThe first.\n";
const changes = [
  { path: "Query.n", says: "Field `n` was added to object type `Query`", weight: "safe" },
  { path: "Status.DECIDED", says: "Enum value `DECIDED` was added to enum `Status`", weight: "notable" },
] as const;

test("what is served tells first what will leave and what comes, then the releases", () => {
  const reason = "Use count. Removal on 2027-06-30.";

  expect(changelogOf(kept, changes, [{ path: "Query.total", reason, removalOn: "2027-06-30" }])).toBe(`# Changes

How to read it.

## What will leave

- \`Query.total\`: Use count. Removal on 2027-06-30.

## Not yet released

### Worth a look: what worked goes on working, and may meet what it did not know

- Enum value \`DECIDED\` was added to enum \`Status\`

### New, or gone as announced

- Field \`n\` was added to object type \`Query\`

## 2026-11-26

The first.
`);
});

test("a release stands above those before it, with the reason of what it breaks", () => {
  const released = withRelease(kept, {
    day: "2026-12-24",
    changes: [{ path: "Query.n", says: "Field `n` was removed from object type `Query`", weight: "breaking" }],
    reason: "It told who had answered.",
  });

  expect(released).toBe(`# Changes

How to read it.

## 2026-12-24

It told who had answered.

### Breaking

- Field \`n\` was removed from object type \`Query\`

## 2026-11-26

The first.
`);
});

test("the second release of a day is numbered", () => {
  expect(withRelease(kept, { day: "2026-11-26", changes })).toMatch(/\n## 2026-11-26 \(2\)\n.*\n## 2026-11-26\n/s);
});

test("the changelog of this contract can be made", async () => {
  const now = await changesBetween(releasedSchema(), currentSchema(), today());

  expect(changelogOf(textOf("CHANGELOG.md"), now, deprecationsOf(currentSchema()))).toMatch(
    /^# .*\n## What will leave\n.*\n## Not yet released\n.*\n## \d{4}-\d{2}-\d{2}\n/s,
  );
});
