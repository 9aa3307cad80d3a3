import { dirname, join, sep } from "node:path";

/** Where Terraform looks by itself, wherever it runs. */
export function homeMirror(home: string): string {
  return join(home, ".terraform.d", "plugins");
}

/** Where it looks too, in the folder that it runs in. */
const beside = join("terraform.d", "plugins");

/** What makes `terraform init` look into the mirror, for people. */
export function mirrorLookup(mirror: string, source: string, home: string): string {
  if (mirror === homeMirror(home)) return "`terraform init` looks there by itself.\n";
  if (mirror.endsWith(`${sep}${beside}`)) return besideConfiguration(dirname(dirname(mirror)));
  const [host = ""] = source.split("/");
  return `
So that \`terraform init\` looks there, write into ~/.terraformrc, or the file that TF_CLI_CONFIG_FILE names:

  provider_installation {
    filesystem_mirror {
      path    = ${JSON.stringify(mirror)}
      include = ["${host}/*/*"]
    }
    direct {
      exclude = ["${host}/*/*"]
    }
  }
`;
}

function besideConfiguration(folder: string): string {
  return `\`terraform init\` looks there by itself where it runs in
  ${folder}
and in no other folder: for the stacks of a program, which lie below cdktf.out/stacks, leave --dir out.
`;
}
