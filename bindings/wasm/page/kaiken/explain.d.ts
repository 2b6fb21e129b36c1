// Where the built page keeps `kaiken/explain`; `build.mjs` puts it there.
export * from "../../pkg/dist/explain.js";
