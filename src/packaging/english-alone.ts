import type { Plugin } from "esbuild";

/** zod brings its messages in fifty languages, of which nothing here speaks but one: a fifth of all there is to load. */
export const englishAlone: Plugin = {
  name: "english-alone",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};
