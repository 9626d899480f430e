import { base } from "../../jest.base.mjs";

export default {
  ...base,
  globalSetup: "<rootDir>/src/testing/global-setup.mjs",
  globalTeardown: "<rootDir>/src/testing/global-teardown.mjs",
  // One browser and one server at a time: with more, tests measure each other.
  maxWorkers: 1,
  testTimeout: 120_000,
};
