const { findBrowser } = await import("./dist/testing/found-browser.js");
export default async function prepare() { process.env.E2E_BROWSER = JSON.stringify(await findBrowser()); process.env.E2E_PRODUCT_URL = "http://127.0.0.1:4316"; }
