import { init } from "./web.js";

export * from "./web.js";

await init();
