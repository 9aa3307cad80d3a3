import { spawn } from "node:child_process";

/** Types, lint and form at the same time; each tells what it has to say when it ends. */
const checks = ["tsc --noEmit -p tsconfig.json", "eslint .", "prettier --check ."];

async function passes(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(`npx --no-install ${command}`, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const told: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => told.push(text));
    }
    child.on("close", (code) => {
      process.stdout.write(`> ${command}\n${told.join("")}`);
      resolve(code === 0);
    });
  });
}

void Promise.all(checks.map(passes)).then((all) => {
  if (all.includes(false)) process.exitCode = 1;
});
