import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { InstalledPackage, packageOf } from "./installed-package";

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await InstalledPackage.install();
}, 120_000);
afterAll(() => installed.remove());

test("what belongs to every package is there", () => {
  expect(installed.files).toEqual(
    expect.arrayContaining(["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/scv/main.js"]),
  );
});

const library = /^dist\/(src|constructs)\/.*\.(js|d\.ts)$/;

const papers = ["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "package.json"];
const pages = ["src/contract/scv.openapi.json", "src/simulator/README.md"];

test("beside that, only the library with its types, the files of the command and the plugin, and what the papers show", () => {
  const others = installed.files.filter((file) => !library.test(file) && !file.startsWith("examples/"));
  const command = Object.keys(installed.bundled).map((file) => `dist/${file}`);
  expect(others.sort()).toEqual([...papers, ...pages, ...command].sort());
});

test("whatever the README links to is in the package", async () => {
  const readme = await readFile(join(installed.folder, "node_modules", "cdktf-scv", "README.md"), "utf8");
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !installed.files.some((file) => file.startsWith(link)))).toEqual([]);
});

test.each([
  ["scv", ["commander", "undici", "zod", "yaml"]],
  ["terraform-provider-scv", ["@connectrpc/connect-node", "@bufbuild/protobuf", "undici", "zod"]],
])("each package that is part of %s has its licence in the notices beside it", async (folder, some) => {
  const file = join(installed.folder, "node_modules/cdktf-scv/dist", folder, "THIRD-PARTY-NOTICES");
  const notices = await readFile(file, "utf8");
  const own = Object.entries(installed.bundled).filter(([path]) => path.startsWith(`${folder}/`));
  const packages = new Set(own.flatMap(([, inputs]) => inputs).flatMap(packageOf));
  expect([...packages]).toEqual(expect.arrayContaining(some));
  for (const name of packages) expect(notices).toMatch(new RegExp(`^${name} \\d.* \\(.+\\)\\n\\n\\S`, "m"));
});

test("no test, no map, no source and nothing that only the making of the package needs", () => {
  const unwanted = /\.test\.|\/testing\/|\.map$|(?<!\.d)\.ts$|constructs\/generat(e|or)\b|tsbuildinfo/;
  const made = installed.files.filter((file) => !file.startsWith("examples/"));
  expect(made.filter((file) => unwanted.test(file))).toEqual([]);
});

test("every module of the library has its types beside it", () => {
  const modules = installed.files.filter((file) => library.test(file) && file.endsWith(".js"));
  expect(modules.length).toBeGreaterThan(80);
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
