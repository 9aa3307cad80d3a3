import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { InstalledPackage } from "./installed-package";

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await InstalledPackage.install();
}, 120_000);
afterAll(() => installed.remove());

test("what belongs to every package is there", () => {
  expect(installed.files).toEqual(
    expect.arrayContaining(["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/src/cli/main.js"]),
  );
});

test("beside that, only what was compiled, with its types and the documents that it reads", () => {
  const others = installed.files.filter((file) => !/^dist\/(src|constructs)\/.*\.(js|d\.ts)$/.test(file));
  expect(others.sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist/package.json",
    "dist/src/contract/scv.openapi.json",
    "package.json",
  ]);
});

test("no test, no map, no source and nothing that only the making of the package needs", () => {
  const unwanted = /\.test\.|\/testing\/|\.map$|(?<!\.d)\.ts$|constructs\/generat(e|or)\b|tsbuildinfo/;
  expect(installed.files.filter((file) => unwanted.test(file))).toEqual([]);
});

test("every module has its types beside it", () => {
  const modules = installed.files.filter((file) => file.endsWith(".js"));
  expect(modules.length).toBeGreaterThan(100);
  expect(
    modules.map((file) => file.replace(/\.js$/, ".d.ts")).filter((file) => !installed.files.includes(file)),
  ).toEqual([]);
});

test("every file that the manifest names is in the package", async () => {
  const text = await readFile(join(installed.folder, "node_modules", "cdktf-scv", "package.json"), "utf8");
  const manifest = z
    .object({
      main: z.string(),
      types: z.string(),
      bin: z.record(z.string(), z.string()),
      exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
    })
    .parse(JSON.parse(text));
  const exported = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  const named = [manifest.main, manifest.types, ...Object.values(manifest.bin), ...exported];
  expect(named.map((file) => file.replace(/^\.\//, "")).filter((file) => !installed.files.includes(file))).toEqual([]);
});
