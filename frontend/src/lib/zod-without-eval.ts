import { config } from "zod";

// Zod compiles its schemas with `new Function`, which the content security policy refuses, and tries as soon as one is
// made: so a form imports this before its schema.
config({ jitless: true });
