import { readdirSync, readFileSync } from "node:fs";

const src = new URL("../", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(css|tsx)$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, src), "utf8") }));

test("a style names no token that there is not: the browser would leave its whole line out", () => {
  const given = new Set(files.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)"?:/g)].map(([, name]) => name)));
  const missing = files.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)]
      .filter(([, name]) => !given.has(name))
      .map(([, name]) => `${file} ${name}`),
  );

  expect(files.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
