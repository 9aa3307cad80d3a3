import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Plugin } from "esbuild";

/** What the sources read only when it is needed, as `module.require("…")`: by the name of the file that it becomes. */
export type LazyModules = ReadonlyMap<string, string>;

const lazyRequire = /\bmodule\.require\(\s*"([\w@./-]+)",?\s*\)/g;

/** Modules of the folder as absolute files, those of others as they are named. Throws where two would have one name. */
export async function lazyModules(folder: string): Promise<LazyModules> {
  const found = new Map<string, string>();
  for (const file of await readdir(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const path = join(folder, file);
    for (const [, wanted = ""] of (await readFile(path, "utf8")).matchAll(lazyRequire)) {
      const [name, module] = [nameOf(wanted), isOwn(wanted) ? resolve(dirname(path), `${wanted}.ts`) : wanted];
      if ((found.get(name) ?? module) !== module)
        throw new Error(`two modules are named ${name}: ${wanted} in ${path}`);
      found.set(name, module);
    }
  }
  return found;
}

export function isOwn(module: string): boolean {
  return /^[./]/.test(module);
}

/** Bundled files stand side by side, whatever folders their sources have. */
export const typescriptSources: Plugin = {
  name: "typescript-sources",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const sideBySide = text.replace(lazyRequire, (_, wanted: string) => `module.require("./${nameOf(wanted)}.js")`);
      // what exports nothing would count as CommonJS, and all that it imports be wrapped in functions
      return { contents: `${sideBySide}\nexport {};\n`, loader: "ts" };
    });
  },
};

function nameOf(wanted: string): string {
  return isOwn(wanted) ? basename(wanted) : wanted.replace(/\W+/g, "-");
}
