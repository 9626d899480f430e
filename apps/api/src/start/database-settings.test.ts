import { databaseSettings } from "./database-settings.ts";

const GB = 1024 ** 3;

test.each([
  [0.5, "128MB"],
  [2, "256MB"],
  [4, "512MB"],
  [64, "1024MB"],
])("on a machine of %d GB the database keeps %s", (gigabytes, shared) => {
  expect(databaseSettings(gigabytes * GB)).toMatchObject({ shared_buffers: shared });
});
