import { HELP_SECTIONS } from "./help-topics.ts";

const topics = HELP_SECTIONS.flatMap((section) => section.topics);

test.each(topics.map((topic) => [topic.key, topic] as const))(
  "%s is told in whole sentences of both languages",
  (_, topic) => {
    expect(topic.text.length).toBeGreaterThan(0);
    for (const words of topic.text) for (const text of [words.id, words.en]) expect(text).toMatch(/^[A-Z].*[.]$/s);
    expect(topic.title.id).not.toBe("");
    expect(topic.title.en).not.toBe("");
  },
);

test("each topic has an address of its own", () => {
  expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length);
});
