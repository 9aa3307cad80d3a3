import { startProject, type TestProject } from "../testing/test-project";

const key = "k\u001b[31m\u0007\u202e";
const shownKey = "k\\u001b[31m\\u0007\\u202e";
const address = `terraform_data.a["${shownKey}"]`;
// line feeds alone are the tool's own
const steering = /[^\P{Cc}\n]|\p{Bidi_Control}/u;

let project: TestProject;

beforeEach(async () => {
  project = await startProject();
  configure(1);
});

afterEach(() => project.remove());

function configure(wanted: number): void {
  project.configure({
    resource: {
      terraform_data: {
        a: {
          "//": { metadata: { path: "st/a\u001b[2J\u009b\n\u2066x" } },
          for_each: { [key]: 1 },
          input: 1,
          lifecycle: { precondition: { condition: `\${each.value == ${wanted}}`, error_message: "no" } },
        },
      },
    },
  });
}

test.each([
  ["plan", `# ${address} will be created\n  # in construct st/a\\u001b[2J\\u009b\\u000a\\u2066x\n`],
  [
    "apply --auto-approve",
    `${address}: Creating... [as st/a\\u001b[2J\\u009b\\u000a\\u2066x]\n${address}: Creation complete`,
  ],
])("what a key or a construct path holds cannot steer the terminal at a change: %s", async (words, shown) => {
  const { code, out, err } = await project.run(words);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(shown);
  expect(out).not.toMatch(steering);
});

test.each([
  ["state list", `${address}\n`],
  ["show", `# ${address}:\n`],
  ["state show", `# ${address}:\n`],
  ["state rm", `Removed ${address}\n`],
  ["taint", `Resource instance ${address} has been marked as tainted.\n`],
])(
  "what a key holds cannot steer the terminal, and the address may be typed as it is shown: %s",
  async (words, shown) => {
    await project.run("apply --auto-approve");
    const typed = ["show", "state list"].includes(words) ? "" : ` ${address}`;
    const { code, out, err } = await project.run(`${words}${typed}`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(shown);
    expect(out).not.toMatch(steering);
  },
);

test("an address may be typed with the characters themselves, too", async () => {
  await project.run("apply --auto-approve");
  expect(await project.run(`state list terraform_data.a["${key}"]`)).toMatchObject({ code: 0, out: `${address}\n` });
});

test("the place of an error cannot steer the terminal", async () => {
  configure(2);
  const { code, err } = await project.run("plan");
  expect(code).toBe(1);
  expect(err).toContain(`with ${address},`);
  expect(err).toContain("in construct st/a\\u001b[2J\\u009b\\u000a\\u2066x");
  expect(err).not.toMatch(steering);
});
