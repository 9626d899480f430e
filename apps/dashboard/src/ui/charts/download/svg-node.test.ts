import { element } from "./svg-node.ts";

test("what people wrote is text in a drawing and never part of it", () => {
  const { markup } = element("text", { x: 1.23456, fill: undefined, title: '"a"' }, ["<script>&"]);

  expect(markup).toBe('<text x="1.23" title="&quot;a&quot;">&lt;script&gt;&amp;</text>');
});
