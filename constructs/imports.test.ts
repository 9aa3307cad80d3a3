import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ModuleKind, transpileModule } from "typescript";

const root = join(__dirname, "..");

/** What is loaded with a file, itself included: own files by their path from the root, packages by name. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  const name = relative(root, file);
  if (seen.has(name)) return seen;
  seen.add(name);
  const { outputText } = transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { module: ModuleKind.CommonJS, isolatedModules: true, esModuleInterop: true },
  });
  for (const [, request = ""] of outputText.matchAll(/\brequire\("([^"]+)"\)/g)) {
    if (request.startsWith(".")) loadedWith(resolved(resolve(dirname(file), request)), seen);
    else seen.add(request);
  }
  return seen;
}

function resolved(path: string): string {
  return [`${path}.ts`, join(path, "index.ts")].find(existsSync) ?? path;
}

const loaded = [...loadedWith(join(root, "constructs", "index.ts"))];

test("the constructs load cdktf, zod and what reads a cron expression, and no other package", () => {
  expect(loaded.filter((name) => !/\.tsx?$/.test(name)).sort()).toEqual(["cdktf", "croner", "zod"]);
});

test("the constructs load no room but the framework, the schemas with their rules, the language's values and diagnostics", () => {
  const foreign = loaded.filter((name) => /\.ts$/.test(name) && !name.startsWith("constructs/"));
  expect(foreign).toContain(join("src", "providers", "scv", "policy", "schema.ts"));
  for (const name of foreign) expect(name).toMatch(/^src\/(diagnostics|language|provider|providers\/scv)\//);
  for (const name of foreign)
    expect(name).not.toMatch(/(client|connect|wire|resource|data-sources|create-provider)\.ts$/);
});
