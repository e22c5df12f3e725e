import { answers, end, freePort, freshData, python, settings } from "./app";
import { test as base } from "./test";

export type Vendor = {
  name: string;
  model: string;
  /** Its module, and what it takes after the port. */
  simulator: [string, ...string[]];
  set: Record<string, string>;
};

// The one that the simulators take.
const key = "test_key_of_a_model";

/** What a deployment sets for each of them; `ADDRESS` stands for where the simulator listens. */
export const vendors = {
  openai: {
    name: "openai",
    model: "gpt-6-luna",
    simulator: ["tests.simulators.openai"],
    set: { AI_PROVIDER: "openai", OPENAI_API_KEY: key, OPENAI_BASE_URL: "ADDRESS/v1" },
  },
  google: {
    name: "google",
    model: "gemini-3.5-flash-lite",
    simulator: ["tests.simulators.gemini"],
    set: { AI_PROVIDER: "gemini", GEMINI_API_KEY: key, GEMINI_BASE_URL: "ADDRESS" },
  },
  compatible: {
    name: "compatible",
    model: "gpt-6-luna",
    simulator: ["tests.simulators.openai", "compatible"],
    set: {
      AI_PROVIDER: "compatible",
      API_KEY: key,
      AI_MODEL: "gpt-6-luna",
      AI_BASE_URL: "ADDRESS/v1",
    },
  },
  voiced: {
    name: "openai",
    model: "gpt-6-luna",
    simulator: ["tests.simulators.audio"],
    set: {
      AI_PROVIDER: "openai",
      OPENAI_API_KEY: key,
      OPENAI_BASE_URL: "ADDRESS/v1",
      AI_SPEECH_MODEL: "sim-speech",
      AI_TRANSCRIPTION_MODEL: "sim-listen",
    },
  },
} satisfies Record<string, Vendor>;

/** The whole app again, with the model of this vendor to word things; app and simulator are gone afterwards. */
export const test = base.extend<object, { vendor: Vendor; app: string }>({
  vendor: [vendors.openai, { scope: "worker", option: true }],
  app: [
    async ({ vendor }, use) => {
      const [module, ...more] = vendor.simulator;
      const simulator = `http://127.0.0.1:${await freePort()}`;
      const port = await freePort();
      const app = `http://localhost:${port}`;
      const set = Object.entries(vendor.set).map(([name, value]) => [
        name,
        value.replace("ADDRESS", simulator),
      ]);
      const started = [
        python(["-m", module, new URL(simulator).port, ...more], {}),
        python(["-m", "greenroom", "serve"], {
          ...settings(port, freshData()),
          ...Object.fromEntries(set),
        }),
      ];
      await answers(`${app}/health/ready`);
      await use(app);
      await Promise.all(started.map(end));
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ app }, use) => use(app),
});
