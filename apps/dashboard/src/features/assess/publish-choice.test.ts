import { goes } from "./publish-choice.ts";

const silent = { reason: "", distributionReason: "" };
const needing = (code: string, field: string) => ({ wouldPublish: false, problems: [{ code, field: [field] }] });

it.each([
  ["what nothing stands against", { wouldPublish: true, problems: [] }, silent, true],
  ["a choice beside the advice without a word", needing("REQUIRED", "reason"), silent, false],
  ["the same with a reason for all", needing("REQUIRED", "reason"), { ...silent, reason: "sebab" }, true],
  ["a reason of blanks", needing("REQUIRED", "reason"), { ...silent, reason: "  " }, false],
  ["the distribution without a word", needing("DISTRIBUTION", "distributionReason"), silent, false],
  [
    "the same with its reason",
    needing("DISTRIBUTION", "distributionReason"),
    { ...silent, distributionReason: "sebab" },
    true,
  ],
  ["one that no reason mends", needing("INCOMPLETE", "workResult"), { reason: "a", distributionReason: "b" }, false],
])("%s", (_, item, reasons, expected) => {
  expect(goes(item, reasons)).toBe(expected);
});
