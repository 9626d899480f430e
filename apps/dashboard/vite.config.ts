import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { offlineFiles } from "./service-worker/offline-files.mjs";

const api = `http://127.0.0.1:${process.env["PORT"] ?? 4000}`;
// What office machines and field phones still run; newer CSS is lowered to it.
const browsers = ["chrome109", "firefox115", "safari16"];

/** In the first view of every page. */
const FIRST =
  /node_modules[\\/](react|react-dom|scheduler|rxjs|@tanstack[\\/](react-router|router-core|history|react-store|store)|graphql[\\/]language[\\/](visitor|printer|ast|kinds|blockString|characterClasses|printString)\.mjs|graphql[\\/]jsutils[\\/](inspect|invariant|devAssert)\.mjs)/;

export default defineConfig({
  plugins: [
    react(),
    // The manifest is a file of ours and the page registers the worker itself: the plugin only builds it and lists its files.
    VitePWA({
      strategies: "injectManifest",
      srcDir: "service-worker",
      filename: "sw.ts",
      manifest: false,
      injectRegister: null,
      injectManifest: {
        globPatterns: ["**/*"],
        dontCacheBustURLsMatching: /^assets\//,
        manifestTransforms: [
          (entries) => {
            const needed = offlineFiles(new URL("./dist/", import.meta.url));
            return { manifest: entries.filter(({ url }) => needed.has(url)) };
          },
        ],
      },
    }),
  ],
  server: {
    port: 5173,
    strictPort: false,
    proxy: { "/graphql": { target: api, ws: true }, "/exports": api, "/files": api },
  },
  css: { transformer: "lightningcss" },
  build: {
    target: browsers,
    cssTarget: browsers,
    // The server's content security policy allows no inline script and no data: URL.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // What every page needs stands in one file, whatever else a lazy page shares with it: many small files compress worse.
        codeSplitting: { groups: [{ name: "first", test: FIRST }] },
      },
    },
  },
});
