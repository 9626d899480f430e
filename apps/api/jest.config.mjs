import { base } from "../../jest.base.mjs";

export default {
  ...base,
  globalSetup: "<rootDir>/src/testing/global-setup.mjs",
  globalTeardown: "<rootDir>/src/testing/global-teardown.mjs",
  maxWorkers: 2,
  testTimeout: 60_000,
};
