// jest does not compile its global setup as an ES module, so this one runs built files: `turbo run test` builds first.
const { findBrowser } = await import("../../dist/testing/found-browser.js");
const { startProduct } = await import("../../dist/testing/product.js");

/** One product with its demo organisation for all journeys: loading it takes longer than most of them. */
export default async function prepare() {
  const browser = await findBrowser();
  process.stderr.write(`Browser: ${browser.description}\n`);
  process.env.E2E_BROWSER = JSON.stringify(browser);

  const begin = performance.now();
  const product = await startProduct();
  process.stderr.write(`Product: ${product.url} (${((performance.now() - begin) / 1000).toFixed(1)} s)\n`);
  process.env.E2E_PRODUCT_URL = product.url;
  globalThis.product = product;
  // jest runs no teardown after a Ctrl-C.
  process.once("exit", () => product.process.kill("SIGTERM"));
}
