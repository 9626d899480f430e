import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env["PORT"] ?? 4000}`;
// What office machines and field phones still run; newer CSS is lowered to it.
const browsers = ["chrome109", "firefox115", "safari16"];

export default defineConfig({
  plugins: [react()],
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
  },
});
