// Where the built page keeps the package; `build.mjs` puts it there.
export * from "../../../pkg/dist/index.js";
export { default } from "../../../pkg/dist/index.js";
