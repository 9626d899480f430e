import { HELP_SECTIONS } from "@andir/domain/help/help-topics";
import { PRODUCT_CHANGES } from "@andir/domain/help/product-changes";
import { readdirSync, readFileSync } from "node:fs";

const ROUTES = new URL("../../app/routes/", import.meta.url);
const paths = new Set(
  readdirSync(ROUTES).flatMap((file) =>
    [...readFileSync(new URL(file, ROUTES), "utf8").matchAll(/path: "([^"]+)"/g)].map(([, path]) => path),
  ),
);
const places = [
  ...HELP_SECTIONS.flatMap(({ topics }) => topics.map(({ place }) => place)),
  ...PRODUCT_CHANGES.map(({ place }) => place),
];

test.each([...new Set(places)])("%s is a page of the product", (place) => {
  expect(paths).toContain(place.split("?")[0]);
});
