// `kaiken/auto` in browsers: loaded as soon as it is imported.

import { init } from "./index.js";

export * from "./index.js";
export { default } from "./index.js";

await init();
