import { policies, startProject, type TestProject } from "../testing/test-project";

let project: TestProject;

beforeAll(async () => {
  project = await startProject({ insecureHttp: false });
  project.configure(estate(7));
  await run("apply --auto-approve", { SCV_FINGERPRINT: project.simulator.fingerprint ?? "" });
});

afterAll(() => project.remove());

const run = (words: string, environment: Record<string, string>) => project.run(words, { environment });

function estate(days: number): object {
  const { resource, ...rest }: { resource?: object } = policies({ gold: days });
  const schedule = { name: "Schedule-PurgeBackups", cron_expression: "0 0 4 * * ?" };
  return {
    ...rest,
    resource: { ...resource, scv_schedule: { purge: schedule } },
    output: { id: { value: "${scv_policy.gold.id}" } },
  };
}

test.each<[string, Record<string, string>, string]>([
  ["refuses the connection", { SCV_ENDPOINT: "https://127.0.0.1:1" }, "connection-refused"],
  ["has a certificate that is not trusted", {}, "tls-untrusted"],
  ["does not take the login", { SCV_PASSWORD: "wrong" }, "scv-login"],
  ["is pinned by what is no fingerprint", { SCV_FINGERPRINT: "ab" }, "fingerprint-invalid"],
])(
  "an appliance that %s is one error, whatever the number of collections, and nothing is shown as planned",
  async (_, environment, code) => {
    project.configure(estate(9));
    const { simulator } = project;
    const trusted: Record<string, string> =
      code === "scv-login" ? { SCV_FINGERPRINT: simulator.fingerprint ?? "" } : {};
    for (const command of ["plan", "drift", "refresh", "plan --destroy"]) {
      const result = await run(command, { ...trusted, ...environment });
      expect(result.code).toBe(1);
      expect(result.err.match(/Error: /g)).toHaveLength(1);
      expect(result.err).toContain(`code: ${code}`);
      expect(result.out).not.toMatch(/only this|will be|Changes to Outputs/);
    }
  },
);
