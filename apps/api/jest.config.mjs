import { base } from "../../jest.base.mjs";

export default {
  ...base,
  globalSetup: "<rootDir>/src/testing/global-setup.mjs",
  globalTeardown: "<rootDir>/src/testing/global-teardown.mjs",
  maxWorkers: 2,
  // What a suite has loaded stays in its process: one that has grown so large spends its time on clearing up.
  workerIdleMemoryLimit: "1GB",
  testTimeout: 60_000,
};
