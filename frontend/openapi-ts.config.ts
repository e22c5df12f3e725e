import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: "./openapi.json",
  output: { path: "./src/api/generated" },
  plugins: [
    "@hey-api/client-fetch",
    "@hey-api/typescript",
    { name: "@hey-api/sdk" },
    { name: "@tanstack/react-query", infiniteQueryOptions: true },
    { name: "zod", definitions: true, requests: true, responses: false },
  ],
});
