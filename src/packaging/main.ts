import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleCommand, bundleProgram, type Bundle } from "./bundle";
import { thirdPartyNotices } from "./third-party-notices";
import { writeBundle } from "./write-bundle";

const plugin = "terraform-provider-scv";

/** What `npm run build` makes beside the library: the command, Terraform's plugin, and the licences of what is in each. */
async function main(root: string): Promise<void> {
  const command = await bundleCommand(root, "src/cli/main.ts");
  const provider = await bundleProgram(root, "src/cli/terraform-provider.ts", plugin);
  const folders = new Map([
    ["scv", await withNotices(root, command)],
    // copied to places where another package.json may say otherwise
    [plugin, (await withNotices(root, provider)).set("package.json", { text: '{ "type": "commonjs" }\n', inputs: [] })],
  ]);
  const dist = join(root, "dist");
  for (const [folder, files] of folders) await writeBundle(files, join(dist, folder));
  await chmod(join(dist, plugin, plugin), 0o755);
  const made = [...folders].flatMap(([folder, files]) =>
    [...files].map(([name, { inputs }]) => [`${folder}/${name}`, inputs]),
  );
  // not published: from it the tests know what a file that was loaded holds
  await writeFile(join(dist, ".bundled.json"), JSON.stringify(Object.fromEntries(made)));
}

async function withNotices(
  root: string,
  bundle: Bundle,
): Promise<Map<string, { text: string; inputs: readonly string[] }>> {
  const inputs = [...bundle.values()].flatMap((file) => file.inputs);
  return new Map(bundle).set("THIRD-PARTY-NOTICES", { text: await thirdPartyNotices(root, inputs), inputs: [] });
}

main(join(__dirname, "..", "..")).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
