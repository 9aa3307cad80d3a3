import { basename, join } from "node:path";
import { build, transform, type BuildOptions, type BuildResult, type Metafile } from "esbuild";
import { englishAlone } from "./english-alone";
import { isOwn, lazyModules, typescriptSources } from "./lazy-modules";

export interface BundledFile {
  readonly text: string;
  /** The sources that are in it, relative to the folder of the package. */
  readonly inputs: readonly string[];
}

/** By name. */
export type Bundle = ReadonlyMap<string, BundledFile>;

const target = "node20.19";
const options = {
  bundle: true,
  platform: "node",
  target,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  write: false,
  outdir: "bundle",
  logLevel: "error",
} as const satisfies BuildOptions;

/**
 * A program of the package as CommonJS files that stand side by side: `main.js`, one for each module that is required
 * lazily, and what they share.
 */
export async function bundleCommand(root: string, main: string): Promise<Bundle> {
  const lazy = [...(await lazyModules(join(root, "src")))];
  const own = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: { main, ...Object.fromEntries(lazy.filter(([, module]) => isOwn(module))) },
    // esbuild splits nothing but ES modules
    format: "esm",
    splitting: true,
    chunkNames: "shared-[hash]",
    plugins: [englishAlone, typescriptSources],
  });
  const libraries = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: Object.fromEntries(lazy.filter(([, module]) => !isOwn(module))),
    format: "cjs",
  });
  const files = new Map(filesOf(libraries));
  for (const [name, { text, inputs }] of filesOf(own)) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target,
      minifyWhitespace: true,
      // plain properties: esbuild's are getters, and slow
      footer: "module.exports = { ...module.exports };",
    });
    files.set(name, { text: code, inputs });
  }
  return files;
}

/** A program of the package in one file, whose name this is; Node is all that it needs. Nothing of it is lazy. */
export async function bundleProgram(root: string, main: string, name: string): Promise<Bundle> {
  const made = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: { [name]: main },
    format: "cjs",
    plugins: [englishAlone, typescriptSources],
  });
  const [[, file] = []] = filesOf(made);
  if (file === undefined || file.text.includes("module.require("))
    throw new Error(`${main} does not fit into one file`);
  return new Map([[name, file]]);
}

function filesOf({ outputFiles, metafile }: BuildResult<typeof options>): [string, BundledFile][] {
  const inputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), inputsOf(output)]));
  return outputFiles.map(({ path, text }) => [basename(path), { text, inputs: inputs.get(basename(path)) ?? [] }]);
}

function inputsOf({ inputs }: Metafile["outputs"][string]): string[] {
  return Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}
