import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeSynthesisHost } from "../../host/node-synthesis-host";
import { synthesize, type Synthesis, type SynthesisOptions } from "../synthesize";

type Files = Readonly<Record<string, string | object>>;

/** A project of its own for each test. */
export class ProjectFolder {
  private constructor(readonly folder: string) {}

  static async make(): Promise<ProjectFolder> {
    return new ProjectFolder(await mkdtemp(join(tmpdir(), "synthesis-")));
  }

  async write(files: Files): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
    }
  }

  async run(
    options: Partial<SynthesisOptions> = {},
    environment: Record<string, string> = {},
  ): Promise<Synthesis & { readonly output: string }> {
    let output = "";
    const host = nodeSynthesisHost({ ...process.env, ...environment });
    const onOutput = (text: string) => void (output += text);
    const synthesis = await synthesize({ folder: this.folder, onOutput, ...options }, host);
    return { ...synthesis, output };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** An app that prints and writes what the test wants, without cdktf. */
export function app(script: string): Files {
  return { "cdktf.json": { app: "node app.js" }, "app.js": script };
}

/** The script of an app that synthesizes empty stacks. */
export function manifestOf(stacks: object): string {
  return `const fs = require("fs"); const out = process.env.CDKTF_OUTDIR;
   const write = (path, json) => { fs.mkdirSync(require("path").dirname(out + "/" + path), { recursive: true }); fs.writeFileSync(out + "/" + path, JSON.stringify(json)); };
   const stacks = ${JSON.stringify(stacks)};
   for (const stack of Object.values(stacks)) write(stack.synthesizedStackPath, {});
   write("manifest.json", { version: "0.21.0", stacks });`;
}

/** As the manifest names it. */
export function stack(name: string, more: object = {}): object {
  return {
    [name]: {
      name,
      constructPath: name,
      workingDirectory: `stacks/${name}`,
      synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
      annotations: [],
      dependencies: [],
      ...more,
    },
  };
}
