import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { withTeam } from "./chunk-groups.ts";
import { offlineFiles } from "./service-worker/offline-files.mjs";

const api = `http://127.0.0.1:${process.env["PORT"] ?? 4000}`;
// What office machines and field phones still run; newer CSS is lowered to it.
const browsers = ["chrome109", "firefox115", "safari16"];

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
    proxy: { "/graphql": { target: api, ws: true }, "/exports": api, "/files": api, "/schema": api, "/docs": api },
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
        chunkFileNames: ({ name }) =>
          name.startsWith("shared~") ? "assets/shared-[hash].js" : "assets/[name]-[hash].js",
        assetFileNames: ({ names: [name = ""] }) =>
          name.startsWith("shared~") ? "assets/shared-[hash][extname]" : "assets/[name]-[hash][extname]",
        codeSplitting: {
          // Every message is a module: left alone, what two pages share lands in hundreds of files of one kilobyte, each a request.
          groups: [
            { name: "base", tags: ["$initial"], priority: 1 },
            { name: withTeam(import.meta.dirname), debugName: "everyday", minShareCount: 2, priority: 0.9 },
            { name: "shared", minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 2 * 1024 },
          ],
        },
      },
    },
  },
});
