import { base } from "../../jest.base.mjs";
export default { ...base, globalSetup: "<rootDir>/setup.tmp.mjs", maxWorkers: 1, testTimeout: 150_000 };
